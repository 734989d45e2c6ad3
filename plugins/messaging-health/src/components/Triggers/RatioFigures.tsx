import Typography from '@material-ui/core/Typography';
import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';

type Verdict = Omit<TriggerVerdict, 'series'>;

/** A ratio against its limit, how long it has been over it, its samples and its age. */
export function RatioFigures(props: { verdict: Verdict }) {
  const t = useWords();
  const format = useFormat();
  const { figures, limits } = props.verdict;
  if (!limits) {
    return null;
  }
  const limit = format.percent(limits.threshold);
  const held = format.duration(limits.holdsForSeconds * 1000, 'short');
  return (
    <>
      <Typography variant="subtitle1" component="div">
        {figures?.ratio === undefined
          ? t('row.noValue', { limit })
          : t('row.value', { value: format.percent(figures.ratio), limit })}
      </Typography>
      <HoldLine verdict={props.verdict} />
      {figures && (
        <Typography variant="body2" color="textSecondary">
          {t('row.samples', {
            count: figures.total,
            failed: format.integer(figures.failed),
            window: format.duration(limits.rateWindowSeconds * 1000, 'short'),
          })}
          {figures.windowRatio !== undefined &&
            ` · ${t('row.whole', {
              value: format.percent(figures.windowRatio),
              holds: held,
            })}`}
        </Typography>
      )}
      {figures && (
        <FiguresAge upTo={figures.upTo} staleAfter={limits.staleAfterSeconds} />
      )}
    </>
  );
}

/** `over the limit for 9 min of 15 min`. */
function HoldLine(props: { verdict: Verdict }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const { state, limits, onsetAt, since, earlyWarningSince } = props.verdict;
  const lasting = (at?: string) =>
    format.duration(at ? now - Date.parse(at) : 0, 'short');
  const lines: string[] = [];
  if (state === 'pending' && limits) {
    lines.push(
      t('row.pendingFor', {
        duration: lasting(onsetAt ?? since),
        holds: format.duration(limits.holdsForSeconds * 1000, 'short'),
      }),
    );
  }
  if (state === 'firing') {
    lines.push(t('row.firingFor', { duration: lasting(onsetAt ?? since) }));
  }
  if (earlyWarningSince) {
    lines.push(t('row.early', { duration: lasting(earlyWarningSince) }));
  }
  return lines.length === 0 ? null : (
    <Typography variant="body2">{lines.join(' · ')}</Typography>
  );
}

/** How old the figures are; what is older than it should be looks so. */
function FiguresAge(props: { upTo: string; staleAfter: number }) {
  const t = useWords();
  const now = useNow();
  const old = now - Date.parse(props.upTo) > props.staleAfter * 1000;
  const age = <TimeStamp at={props.upTo} />;
  return old ? (
    <Typography variant="body2">
      <strong>⌛ {t('row.ageOld', { age })}</strong>
    </Typography>
  ) : (
    <Typography variant="body2" color="textSecondary">
      {t('row.age', { age })}
    </Typography>
  );
}
