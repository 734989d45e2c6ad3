import { createHash } from 'node:crypto';

/** Short, and the same for the same parts only: each is bounded by its length. */
export function digestOf(parts: string[]): string {
  const hash = createHash('sha256');
  parts.forEach(part => hash.update(`${part.length}:${part}`));
  return hash.digest('base64url');
}
