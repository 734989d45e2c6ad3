import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';
import { createDay, DAY, DayFigures, STEPS_A_DAY } from './DayFigures';
import { MinuteColumns } from './readKeptMinutes';

const MINUTES_A_STEP = HISTORY_STEP / MINUTE;
const MINUTES_A_DAY = DAY / MINUTE;

/** Minutes by the day that they lie in, added up to steps: a step has data where any of its minutes has. */
export function sumMinutes(columns: MinuteColumns): Map<number, DayFigures> {
  const days = new Map<number, DayFigures>();
  const { minutes, totals, failures } = columns;
  let day: DayFigures | undefined;
  let number = NaN;
  for (let index = 0; index < minutes.length; index++) {
    const minute = minutes[index];
    const lies = Math.floor(minute / MINUTES_A_DAY);
    if (lies !== number || !day) {
      number = lies;
      day = days.get(number) ?? createDay();
      days.set(number, day);
    }
    const step = Math.floor((minute - number * MINUTES_A_DAY) / MINUTES_A_STEP);
    day.totals[step] += totals[index];
    day.failures[step] += failures[index];
    day.known[step] = 1;
  }
  return days;
}

/** What is kept of a step that both know. */
export type OnBoth = 'keep' | 'larger';

/**
 * Puts into `day` what it does not know and `other` does. Both counted the same
 * events: with `larger`, who counted more of a step's events missed fewer of them;
 * with `keep`, what `day` knows stays. True where something changed.
 */
export function mergeSteps(
  day: DayFigures,
  other: DayFigures,
  onBoth: OnBoth,
): boolean {
  let isChanged = false;
  for (let step = 0; step < STEPS_A_DAY; step++) {
    const isBetter =
      other.known[step] === 1 &&
      (day.known[step] !== 1 ||
        (onBoth === 'larger' && other.totals[step] > day.totals[step]));
    if (isBetter) {
      day.totals[step] = other.totals[step];
      day.failures[step] = other.failures[step];
      day.known[step] = 1;
      isChanged = true;
    }
  }
  return isChanged;
}
