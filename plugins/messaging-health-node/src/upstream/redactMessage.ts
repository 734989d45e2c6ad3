const MASK = '•••';
const LONGEST = 1000;
const EMAIL = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]+/g;
/** International numbers as people write them, with spaces, dots and dashes. */
const WRITTEN_NUMBER = /\+\d[\d\s().-]{6,}\d/g;
const DIGIT_RUN = /\+?\d{8,}/g;

/**
 * Makes an outside system's words fit to be stored and shown: known secrets,
 * e-mail addresses and long digit runs (phones, Instagram ids) are masked, white
 * space is folded, and what is longer than `longest` characters is cut short.
 *
 * @public
 */
export function redactMessage(
  text: string,
  secrets: string[] = [],
  longest: number = LONGEST,
): string {
  const withoutSecrets = secrets
    .filter(secret => secret.length > 0)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.split(secret).join(MASK), text);
  const masked = withoutSecrets
    .replace(EMAIL, MASK)
    .replace(WRITTEN_NUMBER, MASK)
    .replace(DIGIT_RUN, MASK)
    .replace(/\s+/g, ' ')
    .trim();
  return masked.length > longest ? `${masked.slice(0, longest)}…` : masked;
}
