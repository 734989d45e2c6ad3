import Typography from '@material-ui/core/Typography';
import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { FiguresAge } from './FiguresAge';
import { HoldClock } from './HoldClock';

type Verdict = Omit<TriggerVerdict, 'series'>;

/** How the value is spoken of: what can not be judged now must not read like a good one. */
function valueWord({ state, unknownReason }: Verdict) {
  if (state !== 'unknown') {
    return 'row.value';
  }
  return unknownReason === 'insufficient-data'
    ? 'row.valueUnjudged'
    : 'row.valueLast';
}

/** A ratio against its limit, how long it has been over it, its samples and its age. */
export function RatioFigures(props: { verdict: Verdict }) {
  const t = useWords();
  const format = useFormat();
  const { figures, limits } = props.verdict;
  if (!limits) {
    return null;
  }
  const limit = format.percent(limits.threshold);
  return (
    <>
      <Typography variant="subtitle1" component="div">
        {figures?.ratio === undefined
          ? t('row.noValue', { limit })
          : t(valueWord(props.verdict), {
              value: format.percent(figures.ratio),
              limit,
            })}
      </Typography>
      <HoldClock verdict={props.verdict} />
      <Samples verdict={props.verdict} />
      {figures && (
        <FiguresAge upTo={figures.upTo} staleAfter={limits.staleAfterSeconds} />
      )}
    </>
  );
}

/** How many events the ratio stands on, and the same over the whole time that it must hold. */
function Samples(props: { verdict: Verdict }) {
  const t = useWords();
  const format = useFormat();
  const { figures, limits } = props.verdict;
  if (!figures || !limits) {
    return null;
  }
  const parts: string[] = [
    t('row.samples', {
      count: figures.total,
      failed: format.integer(figures.failed),
      window: format.duration(limits.rateWindowSeconds * 1000, 'short'),
    }),
  ];
  if (figures.total < limits.minimumSamples) {
    parts.push(t('row.few', { count: limits.minimumSamples }));
  }
  if (figures.windowRatio !== undefined) {
    parts.push(
      t('row.whole', {
        value: format.percent(figures.windowRatio),
        holds: format.duration(limits.holdsForSeconds * 1000, 'short'),
      }),
    );
  }
  return (
    <Typography variant="body2" color="textSecondary">
      {parts.join(' · ')}
    </Typography>
  );
}
