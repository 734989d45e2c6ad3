import { FigureTrack } from './FigureTrack';
import { MINUTE } from './MinuteFigures';

/** Length of the steps in which figures are kept once they are no longer kept by the minute. */
export const HISTORY_STEP = 5 * MINUTE;
/** In milliseconds. */
export const WEEK = 7 * 24 * 60 * MINUTE;

/**
 * The usual volume of the span of `length` that ends at `end`: the mean of the same
 * span of past weeks. A week in which less than half of the steps have data says
 * nothing. Undefined where no week says anything.
 *
 * @param history - in steps of 5 min; `end` is taken down to one of their boundaries
 */
export function usualVolume(
  history: FigureTrack,
  end: number,
  length: number,
  weeks: number,
): number | undefined {
  const boundary = Math.floor(end / HISTORY_STEP) * HISTORY_STEP;
  let sum = 0;
  let counted = 0;
  for (let week = 1; week <= weeks; week++) {
    const span = history.sum(boundary - week * WEEK, length);
    if (isTelling(span.steps, length)) {
      sum += span.total;
      counted += 1;
    }
  }
  return counted > 0 ? sum / counted : undefined;
}

/** True where enough of a week's span has data to say something. */
export function isTelling(steps: number, length: number): boolean {
  return steps * 2 * HISTORY_STEP >= length;
}
