import { maskByKey } from './maskByKey';
import { maskPersonalData, maskPersonalDataInSteps } from './maskPersonalData';
import { classifyKey } from './personalKeys';
import { CHARACTERS_IN_A_STEP, Steps } from './Steps';

const SEPARATORS = [',', ';', '\t'];

/** What comes later in a first line tells nothing new of its separator. */
const ENOUGH_OF_HEADER = 10_000;

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const [header] = text.slice(0, ENOUGH_OF_HEADER).split(/[\r\n]/, 1);
  const counted = SEPARATORS.map(separator => ({
    separator,
    fields: header.split(separator).length,
  }));
  return counted.sort((a, b) => b.fields - a.fields)[0].separator;
}

/** One field of a table, with what ends it. */
function fieldOf(separator: string): RegExp {
  return new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`,
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
export function* maskTable(text: string, pseudonymKey: string): Steps<string> {
  const separator = separatorOf(text);
  const kinds: Array<ReturnType<typeof classifyKey>> = [];
  const parts: string[] = [];
  let column = 0;
  let isHeader = true;
  let read = 0;
  let looked = 0;
  for (const match of text.matchAll(fieldOf(separator))) {
    const [whole, inQuotes, bare = '', end] = match;
    if (whole === '' && read === text.length) {
      break;
    }
    const value = inQuotes?.replace(/""/g, '"') ?? bare;
    if (isHeader) {
      kinds[column] = classifyKey(value, true);
    }
    const masked = yield* maskField(
      value,
      isHeader ? undefined : kinds[column],
      pseudonymKey,
    );
    parts.push(quoted(masked, inQuotes !== undefined, separator), end);
    read += whole.length;
    looked += whole.length;
    if (looked >= CHARACTERS_IN_A_STEP) {
      yield looked;
      looked = 0;
    }
    const isEndOfLine = end !== separator;
    column = isEndOfLine ? 0 : column + 1;
    isHeader = isHeader && !isEndOfLine;
  }
  return read === text.length
    ? parts.join('')
    : yield* maskPersonalDataInSteps(text, pseudonymKey);
}

function* maskField(
  value: string,
  kind: ReturnType<typeof classifyKey>,
  pseudonymKey: string,
): Steps<string> {
  if (kind) {
    return maskByKey(kind, value, pseudonymKey);
  }
  return value.length > CHARACTERS_IN_A_STEP
    ? yield* maskPersonalDataInSteps(value, pseudonymKey)
    : maskPersonalData(value, pseudonymKey);
}
