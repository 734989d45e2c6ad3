import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { BackstageTheme } from '@backstage/theme';
import {
  FigurePoint,
  HistoryMark,
} from '@messaging-health/backstage-plugin-common';
import { useMemo, useState } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { ChartCursor } from './ChartCursor';
import { ChartMarks } from './ChartMarks';
import { ChartSvg } from './ChartSvg';
import { ChartTable } from './ChartTable';
import { drawChart, ROOM } from './drawChart';
import { Measure } from './Measure';
import {
  drawnLimit,
  MeasuredStep,
  measureFigures,
  shownWindow,
} from './measureFigures';
import { useStepWords } from './useStepWords';

const DAY_MS = 86_400_000;

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: { margin: 0, minWidth: 0 },
  plot: {
    position: 'relative',
    height: 88,
    borderBottom: `1px solid ${theme.palette.divider}`,
    borderLeft: `1px solid ${theme.palette.divider}`,
  },
  label: {
    position: 'absolute',
    left: 4,
    opacity: 0.9,
    padding: '0 4px',
    borderRadius: 2,
    lineHeight: 1.3,
    transform: 'translateY(-110%)',
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
  },
  top: { position: 'absolute', left: 4, top: 0, lineHeight: 1.2 },
  axis: {
    display: 'flex',
    justifyContent: 'space-between',
    color: theme.palette.text.secondary,
  },
}));

/** What a chart is drawn from. */
export interface FigureChartProps {
  /** Names the chart. */
  caption: string;
  points: FigurePoint[];
  stepSeconds: number;
  measure: Measure;
  marks: HistoryMark[];
  /** The span shown, in milliseconds. */
  from: number;
  to: number;
}

function useChart(props: FigureChartProps) {
  const { points, stepSeconds, measure, from, to } = props;
  const { kind, windowSeconds, limit, minimumSamples } = measure;
  return useMemo(() => {
    const same: Measure = { kind, windowSeconds, limit, minimumSamples };
    const begin = points.length > 0 ? Date.parse(points[0].at) : from;
    const steps = measureFigures({
      points,
      stepSeconds,
      measure: same,
      from: begin,
    });
    const drawing = drawChart({
      steps,
      stepMs: stepSeconds * 1000,
      from,
      to,
      limit: drawnLimit(same),
    });
    return { steps: steps.filter(({ at }) => at > from), drawing };
  }, [
    points,
    stepSeconds,
    kind,
    windowSeconds,
    limit,
    minimumSamples,
    from,
    to,
  ]);
}

/** The step that stands nearest to a moment. */
function nearest(steps: MeasuredStep[], ms: number): number {
  let best = 0;
  steps.forEach(({ at }, index) => {
    if (Math.abs(at - ms) < Math.abs(steps[best].at - ms)) {
      best = index;
    }
  });
  return best;
}

/** A figure over time, with its limit, its breaches, its gaps and what happened meanwhile; and all of it as a table. */
export function FigureChart(props: FigureChartProps) {
  const classes = useStyles();
  const t = useWords();
  const { caption, measure, marks, from, to } = props;
  const [chosen, setChosen] = useState<number>();
  const { steps, drawing } = useChart(props);
  const words = useStepWords(measure);
  const withDay = to - from > DAY_MS / 2;
  if (steps.length === 0) {
    return <Typography variant="caption">{t('chart.none')}</Typography>;
  }
  const step = chosen === undefined ? undefined : steps[chosen];
  const said = words.whole(step ?? steps[steps.length - 1], withDay);
  return (
    <figure className={classes.root}>
      <div className={classes.plot}>
        <ChartSvg drawing={drawing} cursorX={step && drawing.xOf(step.at)} />
        <Typography variant="caption" className={classes.top} aria-hidden>
          {words.value(drawing.top)}
        </Typography>
        {drawing.limitY !== undefined && (
          <Typography
            variant="caption"
            className={classes.label}
            style={{ top: `${(drawing.limitY / ROOM.height) * 100}%` }}
          >
            ┄ {words.limit}
          </Typography>
        )}
        <ChartCursor
          label={caption}
          text={said}
          index={chosen}
          count={steps.length}
          at={share => nearest(steps, from + share * (to - from))}
          onChange={setChosen}
        />
      </div>
      <Axis from={from} to={to} withDay={withDay} said={step && said} />
      <ChartMarks marks={marks} from={from} to={to} withDay={withDay} />
      <Coarseness {...props} />
      <ChartTable caption={caption} steps={steps} say={words.step} />
    </figure>
  );
}

/** The ends of the span, and in their place what the cursor stands on. */
function Axis(props: {
  from: number;
  to: number;
  withDay: boolean;
  said?: string;
}) {
  const classes = useStyles();
  const format = useFormat();
  const { from, to, withDay, said } = props;
  return (
    <Typography variant="caption" component="div" className={classes.axis}>
      {said ?? (
        <>
          <span title={format.utc(from)}>{format.axis(from, withDay)}</span>
          <span title={format.utc(to)}>{format.axis(to, withDay)}</span>
        </>
      )}
    </Typography>
  );
}

/** Said where a point does not stand for what the limit is judged over. */
function Coarseness(props: FigureChartProps) {
  const t = useWords();
  const format = useFormat();
  const { stepSeconds, measure } = props;
  const shown = Math.max(stepSeconds, shownWindow(measure));
  if (shown === measure.windowSeconds) {
    return null;
  }
  const short = (seconds: number) => format.duration(seconds * 1000, 'short');
  return (
    <Typography variant="caption" component="p">
      {t('chart.coarse', {
        step: short(shown),
        window: short(measure.windowSeconds),
      })}
    </Typography>
  );
}
