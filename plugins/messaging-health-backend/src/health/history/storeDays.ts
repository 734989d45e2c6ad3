import { Knex } from 'knex';
import { isSqlite, partsOf, TABLES } from '../../database';
import { DayFigures } from './DayFigures';
import { MalformedDayError } from './MalformedDayError';
import { mergeSteps, OnBoth } from './mergeSteps';
import { packDay } from './packDay';
import { unpackDay } from './unpackDay';

/** Figures of a day of a series, to be stored. */
export interface SeriesDay {
  seriesId: number;
  day: number;
  figures: DayFigures;
}

interface DayRow {
  series_id: number;
  day: number;
  figures: Buffer;
}

const ROWS_A_STATEMENT = 200;

/**
 * Stores days of series. Where a day is stored already, the two are merged: see
 * `mergeSteps`. Days that bring nothing new are not written again.
 */
export async function storeDays(
  transaction: Knex.Transaction,
  days: SeriesDay[],
  onBoth: OnBoth,
): Promise<void> {
  for (const part of partsOf(days, ROWS_A_STATEMENT)) {
    const stored = await readStored(transaction, part);
    const rows = part.flatMap(day => {
      const before = stored.get(keyOf(day.seriesId, day.day));
      const figures = before ? merged(before, day, onBoth) : day.figures;
      return figures
        ? [{ series_id: day.seriesId, day: day.day, figures: packDay(figures) }]
        : [];
    });
    if (rows.length > 0) {
      await transaction<DayRow>(TABLES.health.days)
        .insert(rows)
        .onConflict(['series_id', 'day'])
        .merge(['figures']);
    }
  }
}

function keyOf(seriesId: number, day: number): string {
  return `${seriesId} ${day}`;
}

async function readStored(
  transaction: Knex.Transaction,
  days: SeriesDay[],
): Promise<Map<string, DayRow>> {
  const query = transaction<DayRow>(TABLES.health.days)
    .whereIn(
      ['series_id', 'day'],
      days.map(({ seriesId, day }) => [seriesId, day]),
    )
    .select('series_id', 'day', 'figures');
  if (!isSqlite(transaction)) {
    query.orderBy(['series_id', 'day']).forUpdate();
  }
  const rows: DayRow[] = await query;
  return new Map(rows.map(row => [keyOf(row.series_id, row.day), row]));
}

/** The two together; undefined where that is what is stored. */
function merged(
  row: DayRow,
  day: SeriesDay,
  onBoth: OnBoth,
): DayFigures | undefined {
  const before = unpackStored(row);
  return mergeSteps(before, day.figures, onBoth) ? before : undefined;
}

function unpackStored(row: DayRow): DayFigures {
  try {
    return unpackDay(row.figures);
  } catch (error) {
    throw error instanceof MalformedDayError
      ? error.inRow(row.series_id, row.day)
      : error;
  }
}
