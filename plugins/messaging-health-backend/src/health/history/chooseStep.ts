import {
  isRatioTrigger,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';
import { DAY } from './DayFigures';

const HOUR = 60 * MINUTE;
/** Longer spans have no room for a point a minute. */
const LONGEST_BY_MINUTE = 12 * HOUR;
const LONGEST_BY_STEP = 7 * DAY;
/** More points than these are no chart any more. */
const MOST_POINTS = 1_000;
const LONGER_STEPS = [15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR];

/**
 * The step that suits a span: a minute where minutes are kept, 5 minutes up to a week,
 * longer beyond. A condition's sources are asked each few minutes, and minutes in which
 * nothing happened are not stored one by one: 5 minutes are its least.
 */
export function chooseStep(
  { from, to }: { from: number; to: number },
  keptFrom: number,
  trigger: TriggerId,
): number {
  const length = to - from;
  const hasMinutes = from >= keptFrom && isRatioTrigger(trigger);
  if (hasMinutes && length <= LONGEST_BY_MINUTE) {
    return MINUTE;
  }
  if (length <= LONGEST_BY_STEP) {
    return HISTORY_STEP;
  }
  const step = LONGER_STEPS.find(longer => length / longer <= MOST_POINTS);
  return step ?? 6 * HOUR;
}
