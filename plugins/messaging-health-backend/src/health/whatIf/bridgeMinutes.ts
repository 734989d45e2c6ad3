import { SeriesHistory } from '../history/SeriesHistory';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';

const MINUTES_A_STEP = HISTORY_STEP / MINUTE;

/**
 * The first windows by the minute reach back to where there are steps alone. There a
 * step's events count as if they had happened evenly. Minutes that are known stay.
 */
export function bridgeMinutes(
  { steps, minutes, exactFrom }: SeriesHistory,
  window: number,
): void {
  const first = exactFrom - Math.ceil(window / HISTORY_STEP) * HISTORY_STEP;
  for (let step = first; step < exactFrom; step += HISTORY_STEP) {
    const figures = steps.has(step) ? steps.get(step) : undefined;
    if (figures && !hasAny(minutes, step)) {
      for (let index = 0; index < MINUTES_A_STEP; index++) {
        minutes.set(
          step + index * MINUTE,
          shareOf(figures.total, index),
          shareOf(figures.failed, index),
        );
      }
    }
  }
}

function hasAny(minutes: SeriesHistory['minutes'], step: number): boolean {
  for (let at = step; at < step + HISTORY_STEP; at += MINUTE) {
    if (minutes.has(at)) {
      return true;
    }
  }
  return false;
}

/** The share of one minute, so that whole numbers stay whole and all shares make the amount. */
function shareOf(amount: number, index: number): number {
  const upTo = (count: number) =>
    count === MINUTES_A_STEP
      ? amount
      : Math.floor((amount * count) / MINUTES_A_STEP);
  return upTo(index + 1) - upTo(index);
}
