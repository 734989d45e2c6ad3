import {
  IncidentStatistics,
  SLA_CLOCKS,
} from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Bar } from './Bar';
import { FigureTable } from './FigureTable';

/** How many clocks of each kind were kept, and how many missed. */
export function SlaTable(props: { statistics: IncidentStatistics }) {
  const t = useWords();
  const format = useFormat();
  return (
    <FigureTable
      caption={t('history.slaByClock')}
      titles={[
        t('history.clock'),
        t('history.sla.kept'),
        t('history.sla.missed'),
      ]}
      rows={SLA_CLOCKS.map(clock => {
        const { kept, missed } = props.statistics.sla[clock];
        const owed = kept + missed;
        return {
          key: clock,
          name: t(`clock.${clock}`),
          bar: owed > 0 && (
            <Bar
              pieces={[
                { share: kept / owed, look: 'good' },
                { share: missed / owed, look: 'bad' },
              ]}
            />
          ),
          figures: [format.integer(kept), format.integer(missed)],
        };
      })}
    />
  );
}
