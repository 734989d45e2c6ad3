import { createHash } from 'crypto';

/** SHA-256, in hex, by Node's own hand. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
