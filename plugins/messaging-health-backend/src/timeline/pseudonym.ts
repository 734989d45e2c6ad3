import { createHmac } from 'crypto';

/** How many hex digits tell two people apart within one incident. */
const LENGTH = 6;

/** What stands in the place of personal data. */
export type PseudonymKind =
  | 'phone'
  | 'email'
  | 'document'
  | 'number'
  | 'handle'
  | 'name'
  | 'id';

function digest(kind: string, normalized: string, key: string): string {
  return createHmac('sha256', key)
    .update(`${kind}:${normalized}`)
    .digest('hex')
    .slice(0, LENGTH);
}

/** `[phone:3f9a02]`: the same for the same person under the same key, and nothing without it. */
export function pseudonym(
  kind: PseudonymKind,
  normalized: string,
  key: string,
): string {
  return `[${kind}:${digest(kind, normalized, key)}]`;
}

/** A name however it is spelt: case, accents and spaces tell nobody apart. */
export function pseudonymOfName(name: string, key: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/\s+/g, ' ')
    .trim();
  return pseudonym('name', plain, key);
}

/** What is left of a message: how long it was, and whether it is the same as another. */
export function pseudonymOfText(text: string, key: string): string {
  return `[text:${digest('text', text.trim(), key)}, ${
    [...text].length
  } characters]`;
}

/** True for what is nothing but pseudonyms and removed secrets already. */
export function isPseudonymous(text: string): boolean {
  return /^(?:\[(?:[a-z]+:[0-9a-f]{6}(?:, \d+ characters)?|secret)\]\s*)+$/.test(
    text,
  );
}
