import Typography from '@material-ui/core/Typography';
import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { heldMilliseconds } from '../../hooks/heldMilliseconds';
import { Format, useFormat } from '../../hooks/useFormat';
import { useWords, Words } from '../../hooks/useWords';
import { sayTimeLeft } from '../Verdict';

type Verdict = Omit<TriggerVerdict, 'series'>;

const MINUTE_MS = 60_000;

function linesOf(
  verdict: Verdict,
  telling: { t: Words; format: Format; now: number },
): string[] {
  const { t, format, now } = telling;
  const { state, limits, figures, firesAt, earlyWarningSince } = verdict;
  const held = heldMilliseconds(verdict, now);
  const lines: string[] = [];
  if (state === 'pending' && limits) {
    lines.push(
      t('row.pendingFor', {
        minutes: format.integer(Math.floor(held / MINUTE_MS)),
        holds: format.minutes(limits.holdsForSeconds * 1000),
      }),
    );
    if (firesAt) {
      lines.push(sayTimeLeft(firesAt, telling));
    }
  }
  if (state === 'firing' && limits) {
    const back =
      figures?.ratio !== undefined && figures.ratio <= limits.threshold;
    lines.push(
      back
        ? t('row.ending', {
            keep: format.minutes(limits.keepFiringForSeconds * 1000),
          })
        : t('row.firingFor', { duration: format.duration(held, 'short') }),
    );
  }
  if (earlyWarningSince) {
    lines.push(
      t('row.early', {
        duration: format.duration(now - Date.parse(earlyWarningSince), 'short'),
      }),
    );
  }
  return lines;
}

/** `over the limit for 9 of 15 min · fires in 6 min`. */
export function HoldClock(props: { verdict: Verdict }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const lines = linesOf(props.verdict, { t, format, now });
  return lines.length === 0 ? null : (
    <Typography variant="body2">
      <strong>{lines.join(' · ')}</strong>
    </Typography>
  );
}
