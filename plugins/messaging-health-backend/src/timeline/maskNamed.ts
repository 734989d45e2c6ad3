import { maskByKey } from './maskByKey';
import { classifyKey } from './personalKeys';
import { pseudonymOfName } from './pseudonym';
import { replaceInSlices } from './replaceInSlices';
import { Steps } from './Steps';

/** `"phone": "…"` as JSON writes it, also quoted in another JSON, also cut off in the middle. */
const JSON_PAIR =
  /(\\{0,15}")([\p{L}\w.-]{1,40})(\1\s{0,4}:\s{0,4}\1)(.*?)(?:(?<!\\)(\1)|$)/gmu;
/** `phone: '…'` as programs print objects. */
const PRINTED_PAIR = /\b([\p{L}\w]{1,40})(:\s{0,4})'([^'\n]{1,2000})'/gu;
/** `?phone=…` */
const QUERY_PAIR = /([?&])([\w.[\]-]{1,40})=([^&\s#"'<>\\]{1,2000})/g;

const PARTICLE = '(?:d[aeo]s?|e|di|del|de la|van|von|bin|al)';
const WORD = `\\p{Lu}[\\p{L}'’-]{1,30}(?![\\p{L}\\d_])`;
const NAME = `${WORD}(?:\\s{1,2}(?:${PARTICLE}\\s{1,2})?${WORD}){0,5}`;
const BEFORE_NAME =
  '[Cc]liente|CLIENTE|[Cc]lient|[Cc]ontato|CONTATO|[Cc]ontact|[Cc]ustomer|[Pp]aciente|[Rr]emetente|[Ss]ender|[Ss]r\\.?|[Ss]ra\\.?|[Dd]ona|[Ss]enhora?|Mrs?\\.?|Ms\\.?';
/** What this product and its neighbours are called is nobody's name. */
const PRODUCTS =
  '(?:Chatwoot|WhatsApp|Instagram|CRM|Backstage|Messaging|Prometheus|PostgreSQL|INC|Error|Id|ID|IP|API|URL|HTTP)(?!\\p{L})';
const INTRODUCED = new RegExp(
  `(?<=(?:^|[^\\p{L}\\w])(?:${BEFORE_NAME})\\s{0,2}[:=-]?\\s{0,2}["'“]?)(?!${PRODUCTS})${NAME}`,
  'gu',
);
/** After a label with a colon, a name is written in any case. */
const LABELLED =
  /(?<=(?:^|[^\p{L}\w[])(?:nome(?: completo)?|(?:full |contact )?name|cliente|contato|customer|remetente)\s{0,2}[:=]\s{0,2}["'“]?)(?![[{"'\d])\p{L}[\p{L}'’.-]{0,30}(?:[ \t]{1,2}\p{L}[\p{L}'’.-]{0,30}){0,5}/giu;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

/** What is quoted in a value is JSON again: at most as deep as quotes are escaped here. */
function* maskQuoted(
  [, quote, name, between, value, end = '']: RegExpExecArray,
  key: string,
): Steps<string> {
  return `${quote}${name}${between}${yield* maskNamed(value, key)}${end}`;
}

function maskJsonPair(
  found: RegExpExecArray,
  key: string,
): string | Steps<string> {
  const [whole, quote, name, between, value, end = ''] = found;
  const kind = classifyKey(name, true);
  if (kind) {
    return `${quote}${name}${between}${maskByKey(kind, value, key)}${end}`;
  }
  return value.includes('"') ? maskQuoted(found, key) : whole;
}

function maskPrintedPair(found: RegExpExecArray, key: string): string {
  const [whole, name, between, value] = found;
  const kind = classifyKey(name, true);
  return kind ? `${name}${between}'${maskByKey(kind, value, key)}'` : whole;
}

function maskQueryPair(found: RegExpExecArray, key: string): string {
  const [whole, start, name, value] = found;
  const kind = classifyKey(name, true);
  return kind
    ? `${start}${name}=${maskByKey(kind, decoded(value), key)}`
    : whole;
}

const REPLACEMENTS: Array<
  [RegExp, (found: RegExpExecArray, key: string) => string | Steps<string>]
> = [
  [JSON_PAIR, maskJsonPair],
  [PRINTED_PAIR, maskPrintedPair],
  [QUERY_PAIR, maskQueryPair],
  [LABELLED, ([name], key) => pseudonymOfName(name, key)],
  [INTRODUCED, ([name], key) => pseudonymOfName(name, key)],
];

/**
 * Masks what is known by what stands before it: values of JSON, of printed objects and of
 * query strings by their names, and names of people that follow a word such as "cliente".
 */
export function* maskNamed(text: string, key: string): Steps<string> {
  let masked = text;
  for (const [pattern, replace] of REPLACEMENTS) {
    masked = yield* replaceInSlices(masked, pattern, found =>
      replace(found, key),
    );
  }
  return masked;
}
