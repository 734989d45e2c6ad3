import { Knex } from 'knex';
import { isSqlite } from './isSqlite';

type Connection = Knex | Knex.Transaction;

/** What a column holds, as far as sending it needs to know. */
export type BulkKind = 'text' | 'integer' | 'double';
export type BulkColumns = Record<string, BulkKind>;
export type BulkRow = Record<string, string | number | null>;

const POSTGRES_TYPES: Record<BulkKind, string> = {
  text: 'text[]',
  integer: 'integer[]',
  double: 'double precision[]',
};

/**
 * Rows as a table expression with `columns`, in one or a few bound values whatever
 * their number: arrays on PostgreSQL, JSON on SQLite.
 */
export function bulkTable(
  connection: Connection,
  columns: BulkColumns,
  rows: readonly BulkRow[],
): { sql: string; bindings: Knex.RawBinding[] } {
  const names = Object.keys(columns);
  if (isSqlite(connection)) {
    const picked = names.map(
      (name, index) => `json_extract(value, '$[${index}]') as ${name}`,
    );
    return {
      sql: `(select ${picked.join(', ')} from json_each(?)) as bulk`,
      bindings: [JSON.stringify(rows.map(row => names.map(name => row[name])))],
    };
  }
  const arrays = names.map(name => `?::${POSTGRES_TYPES[columns[name]]}`);
  return {
    sql: `unnest(${arrays.join(', ')}) as bulk (${names.join(', ')})`,
    bindings: names.map(name =>
      rows.map(row => row[name]),
    ) as Knex.RawBinding[],
  };
}

/** What happens to a row whose key is there already. */
export interface BulkConflict {
  /** Left out: any unique key. */
  keys?: string[];
  /** New values by column, as SQL in which `excluded` is the row that was to be inserted. Left out: the old row stays. */
  set?: Record<string, string>;
  /** SQL; only where it holds is the old row changed. */
  where?: string;
}

/**
 * Inserts rows in one statement, however many. Answers the `returning` columns of
 * those that were inserted or changed.
 */
export async function bulkInsert(options: {
  connection: Connection;
  table: string;
  columns: BulkColumns;
  rows: readonly BulkRow[];
  conflict?: BulkConflict;
  returning?: string[];
}): Promise<Record<string, unknown>[]> {
  const { connection, table, columns, rows, returning } = options;
  if (rows.length === 0) {
    return [];
  }
  const names = Object.keys(columns).join(', ');
  const bulk = bulkTable(connection, columns, rows);
  const answer:
    | { rows: Record<string, unknown>[] }
    | Record<string, unknown>[]
    | undefined = await connection.raw(
    // SQLite takes "on conflict" for a join's "on" unless a condition stands between.
    `insert into ${table} (${names}) select ${names} from ${
      bulk.sql
    } where true${toConflictClause(options.conflict)}${
      returning ? ` returning ${returning.join(', ')}` : ''
    }`,
    bulk.bindings,
  );
  // SQLite has no answer where nothing is to be returned.
  return Array.isArray(answer) ? answer : answer?.rows ?? [];
}

function toConflictClause(conflict: BulkConflict | undefined): string {
  if (!conflict) {
    return '';
  }
  const keys = conflict.keys ? ` (${conflict.keys.join(', ')})` : '';
  if (!conflict.set) {
    return ` on conflict${keys} do nothing`;
  }
  const changes = Object.entries(conflict.set).map(
    ([column, value]) => `${column} = ${value}`,
  );
  const where = conflict.where ? ` where ${conflict.where}` : '';
  return ` on conflict${keys} do update set ${changes.join(', ')}${where}`;
}
