import { FigurePoint } from '@messaging-health/backstage-plugin-common';
import { Measure } from './Measure';

/** A step of the chart: what the trigger is judged by at its end. */
export interface MeasuredStep {
  /** End of the step, in milliseconds. */
  at: number;
  /** Undefined where nothing can be said, for example of a share of no events. */
  value?: number;
  /** False where there were too few events to judge. */
  judged: boolean;
  /** Past the limit, on its wrong side. */
  over: boolean;
  /** Events in the rolling window. */
  total: number;
  failed: number;
}

interface Given {
  points: FigurePoint[];
  stepSeconds: number;
  measure: Measure;
  /** Where the figures that were asked for begin, in milliseconds. */
  from: number;
}

/** The limit in the unit that is drawn: a volume is drawn per minute. */
export function drawnLimit({
  kind,
  limit,
  windowSeconds,
}: Measure): number | undefined {
  return kind === 'volume' && limit !== undefined
    ? limit / (windowSeconds / 60)
    : limit;
}

/** A volume's own window would flatten an hour to a point; minute by minute it is all teeth. */
const VOLUME_MEAN_SECONDS = 600;

/** Span that one point of the chart stands for, where the steps are not longer. */
export function shownWindow({ kind, windowSeconds }: Measure): number {
  return kind === 'volume' ? VOLUME_MEAN_SECONDS : windowSeconds;
}

/**
 * Makes of raw figures what the trigger is judged by. A step without figures is no
 * step: it becomes a gap. A window that begins before the figures do counts neither
 * groups nor volume, since a part of them would be missing.
 */
export function measureFigures(given: Given): MeasuredStep[] {
  const { points, measure, from } = given;
  const stepMs = given.stepSeconds * 1000;
  const windowMs = Math.max(shownWindow(measure) * 1000, stepMs);
  let first = 0;
  const sum = { total: 0, failed: 0 };
  return points.map(({ at, total, failed }) => {
    const end = Date.parse(at) + stepMs;
    sum.total += total;
    sum.failed += failed;
    while (Date.parse(points[first].at) < end - windowMs) {
      sum.total -= points[first].total;
      sum.failed -= points[first].failed;
      first += 1;
    }
    const whole = end - windowMs >= from;
    return judge(measure, { ...sum }, { end, windowMs, whole });
  });
}

/** The rolling window that ends with a step. */
interface Window {
  end: number;
  windowMs: number;
  /** False where it begins before the figures do. */
  whole: boolean;
}

interface Sum {
  total: number;
  failed: number;
}

function judge(measure: Measure, sum: Sum, window: Window): MeasuredStep {
  const value = valueOf(measure, sum, window);
  const judged =
    value !== undefined &&
    (measure.kind !== 'share' || sum.total >= measure.minimumSamples);
  return {
    at: window.end,
    value,
    judged,
    over: judged && isOver(measure, value, window.windowMs),
    ...sum,
  };
}

function valueOf(
  { kind }: Measure,
  { total, failed }: Sum,
  { windowMs, whole }: Window,
): number | undefined {
  switch (kind) {
    case 'share':
      return total > 0 ? failed / total : undefined;
    case 'groups':
      return whole ? failed : undefined;
    default:
      return whole ? total / (windowMs / 60_000) : undefined;
  }
}

/** Whether a step alone proves that the limit was passed: a volume is judged over a longer window than it is drawn by, and so are groups where the steps are long. */
function isOver(measure: Measure, value: number, windowMs: number): boolean {
  const { kind, limit, windowSeconds } = measure;
  if (limit === undefined) {
    return false;
  }
  if (kind === 'share') {
    return value > limit;
  }
  return (
    kind === 'groups' && windowMs <= windowSeconds * 1000 && value >= limit
  );
}
