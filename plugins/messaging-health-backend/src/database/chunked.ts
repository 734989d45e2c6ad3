/**
 * SQLite takes at most 32766 values in one statement, PostgreSQL 65535. Half of
 * the smaller leaves room for the rest of the statement.
 */
const VALUES_PER_STATEMENT = 16_000;

/** Splits `items` into parts of at most `size`. */
export function partsOf<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let start = 0; start < items.length; start += size) {
    parts.push(items.slice(start, start + size));
  }
  return parts;
}

/** Splits rows so that each part fits one statement, at `columns` values a row. For rows to insert, see `insertParts`. */
export function chunked<Row>(rows: readonly Row[], columns: number): Row[][] {
  return partsOf(rows, Math.max(1, Math.floor(VALUES_PER_STATEMENT / columns)));
}
