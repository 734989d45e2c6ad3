import { Knex } from 'knex';
import { isSqlite, TABLES } from '../../database';
import { ByteReader } from './ByteReader';
import { createDay, DayFigures } from './DayFigures';
import { groupRows } from './groupRows';
import { MalformedDayError } from './MalformedDayError';
import { readIntegers } from './networkOrder';
import { unpackNextDay } from './unpackDay';

/** Packed days of one series: one after the other in one buffer, in no certain order. */
export interface PackedDays {
  seriesId: number;
  /** Days since 1970, in the order in which they lie in the buffer. */
  days: Int32Array;
  figures: Buffer;
}

interface DayRow {
  series_id: number;
  day: number;
  figures: Buffer;
}

interface PackedRow {
  series_id: number;
  days: Buffer;
  figures: Buffer;
}

/** Days from `fromDay` up to and with `toDay` of some series, by id: one statement and a row a series. */
export async function readPackedDays(
  connection: Knex | Knex.Transaction,
  span: {
    seriesIds: number[];
    fromDay: number;
    toDay: number;
  },
): Promise<Map<number, PackedDays>> {
  const { seriesIds, fromDay, toDay } = span;
  if (isSqlite(connection)) {
    const rows: DayRow[] = await connection<DayRow>(TABLES.health.days)
      .whereIn('series_id', seriesIds)
      .whereBetween('day', [fromDay, toDay])
      .select('series_id', 'day', 'figures');
    return new Map(
      [...groupRows(rows)].map(([seriesId, own]) => [
        seriesId,
        {
          seriesId,
          days: Int32Array.from(own, ({ day }) => day),
          figures: Buffer.concat(own.map(({ figures }) => figures)),
        },
      ]),
    );
  }
  const { rows } = await connection.raw<{ rows: PackedRow[] }>(
    `select series_id,
            string_agg(int4send(day), '') as days,
            string_agg(figures, '') as figures
       from ${TABLES.health.days}
      where series_id = any(?) and day between ? and ?
      group by series_id`,
    [seriesIds, fromDay, toDay],
  );
  return new Map(
    rows.map(({ series_id: seriesId, days, figures }) => [
      seriesId,
      { seriesId, days: readIntegers(days), figures },
    ]),
  );
}

/**
 * Unpacks day after day. `visit` must take what it needs at once: the next day comes
 * in the same place. Throws `MalformedDayError` that names the row.
 */
export function unpackDays(
  { seriesId, days, figures }: PackedDays,
  visit: (day: number, figures: DayFigures) => void,
): void {
  const reader = new ByteReader(figures);
  const unpacked = createDay();
  for (const day of days) {
    try {
      unpackNextDay(reader, unpacked);
    } catch (error) {
      throw error instanceof MalformedDayError
        ? error.inRow(seriesId, day)
        : error;
    }
    visit(day, unpacked);
  }
  if (!reader.isAtEnd) {
    throw new MalformedDayError('more bytes follow its last step').inRow(
      seriesId,
      days[days.length - 1],
    );
  }
}
