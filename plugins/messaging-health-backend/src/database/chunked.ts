/**
 * SQLite takes at most 32766 values in one statement, PostgreSQL 65535. Half of
 * the smaller leaves room for the rest of the statement.
 */
const VALUES_PER_STATEMENT = 16_000;

/** Splits rows so that each part fits one statement, at `columns` values a row. */
export function chunked<Row>(rows: readonly Row[], columns: number): Row[][] {
  const size = Math.max(1, Math.floor(VALUES_PER_STATEMENT / columns));
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += size) {
    parts.push(rows.slice(start, start + size));
  }
  return parts;
}
