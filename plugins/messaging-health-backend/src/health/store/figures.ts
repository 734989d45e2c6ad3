import { Knex } from 'knex';
import { bulkInsert, bulkTable, TABLES } from '../../database';
import { MINUTE } from '../rules/MinuteFigures';

/** What happened in one minute of a series. */
export interface MinuteOfSeries {
  seriesId: number;
  /** Start of the minute, in milliseconds. */
  minute: number;
  total: number;
  failed: number;
}

interface FigureRow {
  series_id: number;
  minute: number;
  total: number;
  failed: number;
}

const TABLE = TABLES.health.figures;
const KEYS = ['series_id', 'minute'];
const COLUMNS = {
  series_id: 'integer',
  minute: 'integer',
  total: 'double',
  failed: 'double',
} as const;

/** In the order of their key, so that two writers never wait for each other in a circle. */
function toRows(minutes: MinuteOfSeries[]) {
  return minutes
    .map(({ seriesId, minute, total, failed }) => ({
      series_id: seriesId,
      minute: minute / MINUTE,
      total,
      failed,
    }))
    .sort((a, b) => a.series_id - b.series_id || a.minute - b.minute);
}

interface FiguresToStore {
  connection: Knex | Knex.Transaction;
  /** Each minute once. */
  minutes: MinuteOfSeries[];
}

function store(
  { connection, minutes }: FiguresToStore,
  set: Record<'total' | 'failed', string>,
): Promise<unknown> {
  return bulkInsert({
    connection,
    table: TABLE,
    columns: COLUMNS,
    rows: toRows(minutes),
    conflict: { keys: KEYS, set },
  });
}

/** Puts figures in the place of what was known of their minutes. */
export async function replaceFigures(figures: FiguresToStore): Promise<void> {
  await store(figures, {
    total: 'excluded.total',
    failed: 'excluded.failed',
  });
}

/** Adds figures to what was known of their minutes. */
export async function addFigures(figures: FiguresToStore): Promise<void> {
  await store(figures, {
    total: `${TABLE}.total + excluded.total`,
    failed: `${TABLE}.failed + excluded.failed`,
  });
}

/** Minutes since an instant: of every series, or of some. */
export async function listFigures(deps: {
  knex: Knex;
  of: 'all' | { seriesIds: number[] };
  from: number;
}): Promise<MinuteOfSeries[]> {
  const { knex, of, from } = deps;
  const query = knex<FigureRow>(TABLE)
    .where('minute', '>=', Math.floor(from / MINUTE))
    .select('series_id', 'minute', 'total', 'failed');
  if (of !== 'all') {
    const wanted = bulkTable(
      knex,
      { id: 'integer' },
      of.seriesIds.map(id => ({ id })),
    );
    query.whereRaw(
      `series_id in (select id from ${wanted.sql})`,
      wanted.bindings,
    );
  }
  return (await query).map(row => ({
    seriesId: row.series_id,
    minute: row.minute * MINUTE,
    total: row.total,
    failed: row.failed,
  }));
}
