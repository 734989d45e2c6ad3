import { createHmac } from 'crypto';

/** How many hex digits tell two people apart within one incident. */
const PSEUDONYM_LENGTH = 6;

/**
 * One pass over the text, the first alternative that fits wins: so what only looks
 * like a phone number (a UUID, a digest, a date) is taken first, and left alone.
 */
const PATTERNS = {
  uuid: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/,
  digest: /\b(?=[0-9]*[a-f])(?:[0-9a-f]{64}|[0-9a-f]{40})\b/,
  instant:
    /(?<!\d)\d{4}-[01]\d-[0-3]\d(?!\d)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/,
  secret:
    /\bbearer\s+[\w.~+/=-]{8,}|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|\b(?:api[_-]?key|api[_-]?access[_-]?token|access[_-]?token|token|secret|password|senha)["']?\s*[:=]\s*["']?[^\s"',;&]{4,}|\b(?:sk|pk|ghp|xox[bp])[-_][\w-]{8,}/,
  whatsapp: /\+?\d{6,20}(?::\d+)?@(?:s\.whatsapp\.net|c\.us|g\.us|lid)\b/,
  email: /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/,
  cpf: /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/,
  e164: /\+\d(?:[\s().-]{0,2}\d){7,14}(?!\d)/,
  brazilian:
    /(?<!\d)(?:55[\s.-]?)?(?:\(\d{2}\)\s?|\d{2}[\s.-]?)?9?\d{4}[\s.-]\d{4}(?!\d)/,
  digits: /\d{8,}/,
} as const;
type Shape = keyof typeof PATTERNS;

const ANY_SHAPE = new RegExp(
  Object.entries(PATTERNS)
    .map(([shape, pattern]) => `(?<${shape}>${pattern.source})`)
    .join('|'),
  'gi',
);

/** Digits of a phone number with its country, so that every spelling of it is one person. */
function normalizePhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  const local = digits.length === 10 || digits.length === 11;
  return local && !text.trim().startsWith('+') ? `55${digits}` : digits;
}

/** Bare digits that can be a Brazilian number with its area code, with or without 55. */
const BARE_PHONE = /^(?:55)?[1-9]{2}(?:9\d{8}|[2-5]\d{7})$/;

function replacement(shape: Shape, found: string, key: string): string {
  const pseudonym = (kind: string, normalized: string) =>
    `[${kind}:${createHmac('sha256', key)
      .update(`${kind}:${normalized}`)
      .digest('hex')
      .slice(0, PSEUDONYM_LENGTH)}]`;
  switch (shape) {
    case 'uuid':
    case 'digest':
    case 'instant':
      return found;
    case 'secret':
      return '[secret]';
    case 'whatsapp':
      return pseudonym('phone', normalizePhone(found.split(/[:@]/)[0]));
    case 'email':
      return pseudonym('email', found.toLocaleLowerCase('en-US'));
    case 'cpf':
      return pseudonym('document', found.replace(/\D/g, ''));
    case 'e164':
    case 'brazilian':
      return pseudonym('phone', normalizePhone(found));
    case 'digits':
      return BARE_PHONE.test(found)
        ? pseudonym('phone', normalizePhone(found))
        : pseudonym('number', found);
    default:
      throw new Error(`Unexpected shape ${shape satisfies never}`);
  }
}

/**
 * Puts keyed pseudonyms in the place of phone numbers, e-mail addresses, WhatsApp
 * ids, Brazilian documents and long digit runs (Instagram ids), and drops secrets.
 * The same person has the same pseudonym wherever the same key is used, and nobody
 * without the key can find out who it is by trying all numbers.
 *
 * It errs on the side of masking too much. Names are not recognized.
 */
export function maskPersonalData(text: string, pseudonymKey: string): string {
  return text.replace(ANY_SHAPE, (found: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Record<Shape, string | undefined>;
    const shape = (Object.keys(PATTERNS) as Shape[]).find(
      name => groups[name] !== undefined,
    );
    return shape ? replacement(shape, found, pseudonymKey) : found;
  });
}
