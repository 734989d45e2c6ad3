import { Knex } from 'knex';
import { HISTORY_STEP } from '../rules/usualVolume';
import { createDay, DayFigures, dayOf, startOfDay } from './DayFigures';
import { storeDays } from './storeDays';
import { Write, writeTo } from './Write';

/** What happened in a step of 5 minutes of a series. */
export interface HistoryStep {
  seriesId: number;
  /** Start of the step, in milliseconds. */
  at: number;
  total: number;
  failed: number;
}

/**
 * Keeps weeks past that a source still knows. What is known of a step already stays:
 * it was judged by. Repeating it changes nothing.
 */
export async function writeHistory(deps: {
  knex: Knex;
  steps: HistoryStep[];
  write?: Write;
}): Promise<void> {
  const days = new Map<
    string,
    { seriesId: number; day: number; figures: DayFigures }
  >();
  for (const { seriesId, at, total, failed } of deps.steps) {
    const day = dayOf(at);
    const key = `${seriesId} ${day}`;
    const entry = days.get(key) ?? { seriesId, day, figures: createDay() };
    days.set(key, entry);
    const step = Math.floor((at - startOfDay(day)) / HISTORY_STEP);
    entry.figures.totals[step] += total;
    entry.figures.failures[step] += failed;
    entry.figures.known[step] = 1;
  }
  // In the order of their key, so that two writers never wait for each other in a circle.
  const sorted = [...days.values()].sort(
    (a, b) => a.seriesId - b.seriesId || a.day - b.day,
  );
  if (sorted.length > 0) {
    const write = deps.write ?? writeTo(deps.knex);
    await write(transaction => storeDays(transaction, sorted, 'keep'));
  }
}
