import { Knex } from 'knex';
import { chunked, partsOf } from './chunked';
import { isSqlite } from './isSqlite';

/** On SQLite knex joins the rows of one insert by UNION ALL, which takes 500 at most. */
const SQLITE_ROWS_PER_INSERT = 500;

/** Splits rows of `columns` values each so that every part fits one insert on this database. */
export function insertParts<Row>(
  connection: Knex | Knex.Transaction,
  rows: readonly Row[],
  columns: number,
): Row[][] {
  const parts = chunked(rows, columns);
  return isSqlite(connection)
    ? parts.flatMap(part => partsOf(part, SQLITE_ROWS_PER_INSERT))
    : parts;
}
