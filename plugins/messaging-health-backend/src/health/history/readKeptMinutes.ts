import { Knex } from 'knex';
import { isSqlite, TABLES } from '../../database';
import { groupRows } from './groupRows';
import { readDoubles, readIntegers } from './networkOrder';

/** Figures of one series by the minute, in three columns of one length and in no certain order. */
export interface MinuteColumns {
  /** Minutes since 1970. */
  minutes: Int32Array;
  totals: Float64Array;
  failures: Float64Array;
}

/** Some series, and minutes since 1970: the first, and the one after the last. */
export interface MinuteSpan {
  seriesIds: number[];
  fromMinute: number;
  toMinute: number;
}

interface MinuteRow {
  series_id: number;
  minute: number;
  total: number;
  failed: number;
}

/** Most minutes have no failures: those that have are told apart, and null where none has. */
interface PackedRow {
  series_id: number;
  minutes: Buffer;
  totals: Buffer;
  failing_minutes: Buffer | null;
  failures: Buffer | null;
}

const PACKED = `series_id,
  string_agg(int4send(minute), '') as minutes,
  string_agg(float8send(total), '') as totals,
  string_agg(int4send(minute), '') filter (where failed <> 0) as failing_minutes,
  string_agg(float8send(failed), '') filter (where failed <> 0) as failures`;

/** What is kept by the minute of some series, by id: one statement and a row a series. */
export async function readKeptMinutes(
  connection: Knex | Knex.Transaction,
  span: MinuteSpan,
): Promise<Map<number, MinuteColumns>> {
  if (isSqlite(connection)) {
    return fromRows(
      await within(connection, span).select(
        'series_id',
        'minute',
        'total',
        'failed',
      ),
    );
  }
  const { seriesIds, fromMinute, toMinute } = span;
  const { rows } = await connection.raw<{ rows: PackedRow[] }>(
    `select ${PACKED} from ${TABLES.health.figures}
      where series_id = any(?) and minute >= ? and minute < ?
      group by series_id`,
    [seriesIds, fromMinute, toMinute],
  );
  return fromPackedRows(rows);
}

/** Deletes minutes and answers exactly what was deleted, whatever is written meanwhile. */
export async function takeKeptMinutes(
  transaction: Knex.Transaction,
  span: MinuteSpan,
): Promise<Map<number, MinuteColumns>> {
  if (isSqlite(transaction)) {
    // There nobody else writes before the transaction has ended.
    const taken = await readKeptMinutes(transaction, span);
    await within(transaction, span).delete();
    return taken;
  }
  const { seriesIds, fromMinute, toMinute } = span;
  const { rows } = await transaction.raw<{ rows: PackedRow[] }>(
    `with taken as (
       delete from ${TABLES.health.figures}
        where series_id = any(?) and minute >= ? and minute < ?
        returning series_id, minute, total, failed
     ) select ${PACKED} from taken group by series_id`,
    [seriesIds, fromMinute, toMinute],
  );
  return fromPackedRows(rows);
}

function within(
  connection: Knex | Knex.Transaction,
  { seriesIds, fromMinute, toMinute }: MinuteSpan,
): Knex.QueryBuilder<MinuteRow, MinuteRow[]> {
  return connection(TABLES.health.figures)
    .whereIn('series_id', seriesIds)
    .where('minute', '>=', fromMinute)
    .where('minute', '<', toMinute);
}

function fromPackedRows(rows: PackedRow[]): Map<number, MinuteColumns> {
  return new Map(
    rows.map(row => {
      const minutes = readIntegers(row.minutes);
      return [
        row.series_id,
        {
          minutes,
          totals: readDoubles(row.totals),
          failures: spreadFailures(row, minutes),
        },
      ];
    }),
  );
}

/** All columns of a row were gathered in one order, so that the failing minutes come in that of all. */
function spreadFailures(row: PackedRow, minutes: Int32Array): Float64Array {
  const spread = new Float64Array(minutes.length);
  if (row.failing_minutes && row.failures) {
    const failing = readIntegers(row.failing_minutes);
    const failures = readDoubles(row.failures);
    let next = 0;
    for (let index = 0; index < minutes.length; index++) {
      if (minutes[index] === failing[next]) {
        spread[index] = failures[next];
        next += 1;
      }
    }
  }
  return spread;
}

function fromRows(rows: MinuteRow[]): Map<number, MinuteColumns> {
  return new Map(
    [...groupRows(rows)].map(([seriesId, own]) => [
      seriesId,
      {
        minutes: Int32Array.from(own, ({ minute }) => minute),
        totals: Float64Array.from(own, ({ total }) => total),
        failures: Float64Array.from(own, ({ failed }) => failed),
      },
    ]),
  );
}
