import { Knex } from 'knex';
import { bulkTable, TABLES } from '../../database';
import { FigureTrack } from '../rules/FigureTrack';
import { HISTORY_STEP } from '../rules/usualVolume';
import { DAY, DayFigures, dayOf, startOfDay } from './DayFigures';
import { unpackDay } from './unpackDay';

const WEEK = 7 * DAY;
/** As many weeks as limits may ask for. */
const MAX_WEEKS = 8;
/** Longest span that limits may ask for, before `from`. */
const MAX_WINDOW = DAY / 4;

interface DayRow {
  series_id: number;
  day: number;
  figures: Buffer;
}

/**
 * Reads the days of past weeks that the span from `from` to `to` is compared with, in
 * one statement, and hands each series' on as one track. A track is large: keep what is
 * made of it, not the track.
 */
export async function readWeeksPast(deps: {
  knex: Knex;
  seriesIds: number[];
  from: number;
  to: number;
  forEach: (seriesId: number, history: FigureTrack) => void;
}): Promise<void> {
  const { knex, seriesIds, from, to, forEach } = deps;
  if (seriesIds.length === 0) {
    return;
  }
  const days = daysOf(from - MAX_WINDOW, to);
  const wanted = bulkTable(
    knex,
    { id: 'integer' },
    seriesIds.map(id => ({ id })),
  );
  const rows = await knex<DayRow>(TABLES.health.days)
    .whereIn('day', days)
    .whereRaw(`series_id in (select id from ${wanted.sql})`, wanted.bindings)
    .orderBy('series_id')
    .select('series_id', 'day', 'figures');
  const start = startOfDay(Math.min(...days));
  const steps = (startOfDay(Math.max(...days) + 1) - start) / HISTORY_STEP;
  for (let index = 0; index < rows.length; ) {
    const id = rows[index].series_id;
    const history = new FigureTrack(start, steps, HISTORY_STEP);
    for (; rows[index]?.series_id === id; index++) {
      fill(history, rows[index].day, unpackDay(rows[index].figures));
    }
    forEach(id, history);
  }
}

function daysOf(from: number, to: number): number[] {
  const days = new Set<number>();
  for (let week = 1; week <= MAX_WEEKS; week++) {
    for (
      let day = dayOf(from - week * WEEK);
      day <= dayOf(to - week * WEEK);
      day++
    ) {
      days.add(day);
    }
  }
  return [...days];
}

function fill(history: FigureTrack, day: number, figures: DayFigures): void {
  const start = startOfDay(day);
  figures.known.forEach((isKnown, step) => {
    if (isKnown === 1) {
      history.set(
        start + step * HISTORY_STEP,
        figures.totals[step],
        figures.failures[step],
      );
    }
  });
}
