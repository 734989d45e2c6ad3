/** Rows by the series that they belong to, in the order of their coming. */
export function groupRows<Row extends { series_id: number }>(
  rows: Row[],
): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.series_id);
    if (group) {
      group.push(row);
    } else {
      groups.set(row.series_id, [row]);
    }
  }
  return groups;
}
