/** Begins what a spreadsheet takes for a formula; also where blanks stand before it. */
const FORMULA =
  /^[\s\u00a0\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * One cell as a spreadsheet shows it and never runs it: always in quotes, and with an apostrophe before what would be
 * taken for a formula.
 */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** One line, with the end that RFC 4180 wants. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Tells spreadsheets that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
