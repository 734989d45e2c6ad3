import { maskByKey } from './maskByKey';
import { maskPersonalData } from './maskPersonalData';
import { classifyKey } from './personalKeys';

const SEPARATORS = [',', ';', '\t'];

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const [header] = text.split(/[\r\n]/, 1);
  const counted = SEPARATORS.map(separator => ({
    separator,
    fields: header.split(separator).length,
  }));
  return counted.sort((a, b) => b.fields - a.fields)[0].separator;
}

/** One field of a table, with what ends it. */
function fieldOf(separator: string): RegExp {
  return new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`,
    'gy',
  );
}

function quoted(value: string, wasQuoted: boolean, separator: string): string {
  return wasQuoted || /["\r\n]/.test(value) || value.includes(separator)
    ? `"${value.replace(/"/g, '""')}"`
    : value;
}

/**
 * Masks a table of comma-, semicolon- or tab-separated values: each field by the name of its
 * column in the first line, and by what it looks like. A text that is no such table is
 * masked as a text.
 */
export function maskTable(text: string, pseudonymKey: string): string {
  const separator = separatorOf(text);
  const kinds: Array<ReturnType<typeof classifyKey>> = [];
  const parts: string[] = [];
  let column = 0;
  let isHeader = true;
  let read = 0;
  for (const match of text.matchAll(fieldOf(separator))) {
    const [whole, inQuotes, bare = '', end] = match;
    if (whole === '' && read === text.length) {
      break;
    }
    const value = inQuotes?.replace(/""/g, '"') ?? bare;
    if (isHeader) {
      kinds[column] = classifyKey(value, true);
    }
    const kind = isHeader ? undefined : kinds[column];
    const masked = kind
      ? maskByKey(kind, value, pseudonymKey)
      : maskPersonalData(value, pseudonymKey);
    parts.push(quoted(masked, inQuotes !== undefined, separator), end);
    read += whole.length;
    const isEndOfLine = end !== separator;
    column = isEndOfLine ? 0 : column + 1;
    isHeader = isHeader && !isEndOfLine;
  }
  return read === text.length
    ? parts.join('')
    : maskPersonalData(text, pseudonymKey);
}
