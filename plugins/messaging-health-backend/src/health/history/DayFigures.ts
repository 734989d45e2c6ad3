import { FigureRun } from '../rules/FigureTrack';
import { HISTORY_STEP } from '../rules/usualVolume';

/** Length of a day, in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;
/** Steps of 5 minutes in a day. */
export const STEPS_A_DAY = DAY / HISTORY_STEP;

/** A series' figures of one UTC day, step by step. What is not known is no data, never zero. */
export type DayFigures = FigureRun;

/** A day that nothing is known of. */
export function createDay(): DayFigures {
  return {
    totals: new Float64Array(STEPS_A_DAY),
    failures: new Float64Array(STEPS_A_DAY),
    known: new Uint8Array(STEPS_A_DAY),
  };
}

/** Days since 1970 of the UTC day that an instant lies in. */
export function dayOf(instant: number): number {
  return Math.floor(instant / DAY);
}

/** The instant at which a UTC day begins. */
export function startOfDay(day: number): number {
  return day * DAY;
}
