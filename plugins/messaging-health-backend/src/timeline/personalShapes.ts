import { pseudonym } from './pseudonym';

const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/;
const DIGEST = /\b(?=[0-9]*[a-f])(?:[0-9a-f]{64}|[0-9a-f]{40})\b/;
const INSTANT =
  /(?<!\d)\d{4}-[01]\d-[0-3]\d(?!\d)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|(?<!\d)[0-3]\d[-./][01]\d[-./](?:19|20)\d{2}(?!\d)/;
/** What stands in the place of something already. */
const MASKED = /\[(?:[a-z]+:[0-9a-f]{6}(?:, \d{1,9} characters)?|secret)\]/;

const QUOTES = `[\\\\"']{0,4}`;
const SECRET_NAME = `(?:[\\w-]{0,40}[_-])?(?:api[_-]?key|api[_-]?access[_-]?token|access[_-]?token|refresh[_-]?token|auth[_-]?token|token|secret|password|passwd|senha|hmac|signature|authorization|session[_-]?id)`;
const SECRETS = [
  // Everything behind the word: a cookie is a list.
  `\\b(?:set-)?cookie${QUOTES}\\s{0,4}[:=]\\s{0,4}(?!\\[secret\\])[^\\r\\n"']{3,}`,
  `\\b(?:bearer|basic)\\s{1,4}[\\w.~+/=-]{8,}`,
  `\\b${SECRET_NAME}${QUOTES}\\s{0,4}[:=]\\s{0,4}${QUOTES}(?:(?:bearer|basic|token|hmac)\\s{1,4})?[^\\s"',;&\\\\\\[\\]]{4,}`,
  // Whatever follows: JSON in Base64 that is cut off, or not signed, is no less secret.
  `\\beyJ[\\w-]{8,}(?:\\.{1,2}[\\w-]+){0,4}`,
  `\\b(?:sk|pk|rk|ghp|gho|github_pat|glpat|xox[abposr])[-_][\\w-]{8,}`,
  `\\b(?:AKIA[0-9A-Z]{16}|AIza[\\w-]{30,}|EAA[A-Za-z0-9]{20,})`,
  `(?<=[?&])(?:key|code|auth|sig|sid|state|nonce|hub\\.verify_token)=(?!\\[)[^&\\s#"']{4,}`,
];

const INTERNATIONAL = /\+\d(?:[\s().-]{0,2}\d){7,14}(?!\d)/;
const NATIONAL = [
  // 00 351 912 345 678
  /(?<![\d.])00[\s.-]?[1-9]\d{0,2}(?:[\s().-]{1,2}\d{1,5}){2,5}(?!\d)/,
  // 07700 900123, 06 12 34 56 78, 0151-23456789, (020) 7946 0018
  /(?<![\d.:])\(?0\d{1,4}\)?(?:[\s.-]\d{2,8}){1,5}(?![\d:])/,
  // (202) 555-0143
  /\(\d{2,5}\)[\s.-]?\d{3,4}[\s.-]?\d{3,5}(?!\d)/,
  // 202-555-0143
  /(?<![\d.-])\d{3}([\s.-])\d{3}[\s.-]\d{4}(?![\d.-])/,
  // 912 345 678
  /(?<![\d.,])[1-9]\d{2} \d{3} \d{3}(?!\d|[.,]\d)/,
].map(({ source }) => source.replace('([\\s.-])', '[\\s.-]'));

/**
 * One pass over the text, the first alternative that fits wins: so what only looks
 * like a phone number (a UUID, a digest, a date) is taken first, and left alone. Every
 * repetition is bounded or can't begin twice, so that a hostile text takes no longer than
 * another.
 */
export const PERSONAL_SHAPES = {
  masked: MASKED.source,
  uuid: UUID.source,
  digest: DIGEST.source,
  instant: INSTANT.source,
  userInfo: `(?<=:)\\/\\/(?!\\[secret\\])[^\\s/@"']{1,256}@(?=[\\w[])`,
  secret: SECRETS.join('|'),
  whatsapp: `\\+?\\d{6,20}(?::\\d{1,5})?@(?:s\\.whatsapp\\.net|c\\.us|g\\.us|lid)\\b`,
  email: `[\\p{L}\\p{N}_.!#$%&'*+?^{|}~-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+`,
  encodedEmail: `[\\p{L}\\p{N}_.+-]{1,64}%40[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+`,
  profile: `(?<=\\b(?:instagram\\.com|ig\\.me\\/m|facebook\\.com|m\\.me)\\/)[\\w.]{2,30}`,
  handle: `(?<![\\p{L}\\p{N}_.@/%+\\]-])@[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?(?![\\w@]|[\\w-]{0,40}\\/)`,
  document: `(?<!\\d)\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}(?!\\d)|(?<!\\d)\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}(?!\\d)`,
  e164: INTERNATIONAL.source,
  brazilian: `(?<!\\d)(?:55[\\s.-]?)?(?:\\(0?\\d{2}\\)\\s?|0?\\d{2}[\\s.-]?)?(?:9[\\s.]?)?\\d{4}[\\s.-]\\d{4}(?!\\d)`,
  national: NATIONAL.join('|'),
  digits: `\\d{8,}`,
} as const;
export type PersonalShape = keyof typeof PERSONAL_SHAPES;

/** Digits of a phone number with its country, so that every spelling of it is one person. */
function normalizePhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (text.trim().startsWith('+')) {
    return digits;
  }
  if (digits.startsWith('00')) {
    return digits.slice(2);
  }
  const national = digits.replace(/^0/, '');
  return national.length === 10 || national.length === 11
    ? `55${national}`
    : national;
}

/** Bare digits that can be a Brazilian number with its area code, with or without 55. */
const BARE_PHONE = /^(?:55)?[1-9]{2}(?:9\d{8}|[2-5]\d{7})$/;

/** What stands in the place of something that was found. */
export function replaceShape(
  shape: PersonalShape,
  found: string,
  key: string,
): string {
  switch (shape) {
    case 'masked':
    case 'uuid':
    case 'digest':
    case 'instant':
      return found;
    case 'secret':
      return '[secret]';
    case 'userInfo':
      return '//[secret]@';
    case 'whatsapp':
      return pseudonym('phone', normalizePhone(found.split(/[:@]/)[0]), key);
    case 'email':
    case 'encodedEmail':
      return pseudonym(
        'email',
        found.replace(/%40/i, '@').toLocaleLowerCase('en-US'),
        key,
      );
    case 'profile':
    case 'handle':
      return pseudonym(
        'handle',
        found.replace(/^@/, '').toLocaleLowerCase('en-US'),
        key,
      );
    case 'document':
      return pseudonym('document', found.replace(/\D/g, ''), key);
    case 'e164':
    case 'brazilian':
    case 'national':
      return pseudonym('phone', normalizePhone(found), key);
    case 'digits':
      return BARE_PHONE.test(found)
        ? pseudonym('phone', normalizePhone(found), key)
        : pseudonym('number', found, key);
    default:
      throw new Error(`Unexpected shape ${shape satisfies never}`);
  }
}
