import MuiLink from '@material-ui/core/Link';
import { IncidentStatistics } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Bar } from './Bar';
import { FigureTable } from './FigureTable';

/** Which triggers opened incidents, and how many; each filters the list. */
export function ByTrigger(props: {
  statistics: IncidentStatistics;
  refine: (changes: { trigger?: string }) => void;
}) {
  const t = useWords();
  const format = useFormat();
  const { byTrigger } = props.statistics;
  const most = Math.max(1, ...byTrigger.map(({ incidents }) => incidents));
  return byTrigger.length === 0 ? null : (
    <FigureTable
      caption={t('history.byTrigger')}
      titles={[t('incidents.trigger'), t('history.incidents')]}
      rows={byTrigger.map(({ trigger, incidents }) => ({
        key: trigger,
        name: (
          <MuiLink
            component="button"
            type="button"
            onClick={() => props.refine({ trigger })}
          >
            {t(`trigger.${trigger}`)}
          </MuiLink>
        ),
        bar: <Bar pieces={[{ share: incidents / most, look: 'plain' }]} />,
        figures: [format.integer(incidents)],
      }))}
    />
  );
}
