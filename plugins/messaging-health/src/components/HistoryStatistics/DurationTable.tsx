import { IncidentStatistics } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Bar } from './Bar';
import { FigureTable } from './FigureTable';

const MEASURED = ['detection', 'decision', 'restoration', 'closing'] as const;

/** How long each part took: half of them, nine of ten, the longest. */
export function DurationTable(props: { statistics: IncidentStatistics }) {
  const t = useWords();
  const format = useFormat();
  const { statistics } = props;
  const say = (seconds: number | undefined) =>
    seconds === undefined ? '–' : format.duration(seconds * 1000, 'short');
  return (
    <FigureTable
      caption={t('history.durations')}
      titles={[
        t('history.durations.what'),
        t('history.p50'),
        t('history.p90'),
        t('history.longest'),
        t('history.count'),
      ]}
      rows={MEASURED.map(measured => {
        const { p50 = 0, p90 = 0, longest = 0, count } = statistics[measured];
        return {
          key: measured,
          name: t(`history.duration.${measured}`),
          // Each row has its own scale: closing takes days, detection minutes.
          bar: longest > 0 && (
            <Bar
              pieces={[
                { share: p50 / longest, look: 'plain' },
                { share: (p90 - p50) / longest, look: 'weak' },
              ]}
            />
          ),
          figures: [
            say(statistics[measured].p50),
            say(statistics[measured].p90),
            say(statistics[measured].longest),
            format.integer(count),
          ],
        };
      })}
    />
  );
}
