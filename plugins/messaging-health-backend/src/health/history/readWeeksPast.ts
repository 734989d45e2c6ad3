import { Knex } from 'knex';
import { bulkTable, TABLES } from '../../database';
import { FigureTrack } from '../rules/FigureTrack';
import { HISTORY_STEP } from '../rules/usualVolume';
import { ByteReader } from './ByteReader';
import { createDay, DAY, DayFigures, dayOf, startOfDay } from './DayFigures';
import { unpackNextDay } from './unpackDay';

const WEEK = 7 * DAY;
/** Longest span that limits may ask for, before `from`. */
const MAX_WINDOW = DAY / 4;

interface DayRow {
  series_id: number;
  day: number;
  figures: Buffer;
}

/**
 * Reads the days of past weeks that the span from `from` to `to` is compared with, in
 * one statement, and hands each series' on as one track. Tracks are large, so it is the
 * same one every time: make of it what is needed at once, and keep nothing of it.
 */
export async function readWeeksPast(deps: {
  knex: Knex;
  seriesIds: number[];
  from: number;
  to: number;
  /** How many past weeks are needed. */
  weeks: number;
  forEach: (seriesId: number, history: FigureTrack) => void;
}): Promise<void> {
  const { knex, seriesIds, from, to, weeks, forEach } = deps;
  if (seriesIds.length === 0) {
    return;
  }
  const days = daysOf(from - MAX_WINDOW, to, weeks);
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
  const history = new FigureTrack(start, steps, HISTORY_STEP);
  const figures = createDay();
  for (let index = 0; index < rows.length; ) {
    const id = rows[index].series_id;
    history.clear();
    for (; rows[index]?.series_id === id; index++) {
      unpackNextDay(new ByteReader(rows[index].figures), figures);
      fill(history, rows[index].day, figures);
    }
    forEach(id, history);
  }
}

function daysOf(from: number, to: number, weeks: number): number[] {
  const days = new Set<number>();
  for (let week = 1; week <= weeks; week++) {
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
