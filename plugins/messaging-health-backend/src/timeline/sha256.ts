import { hash } from 'crypto';

/** SHA-256, in hex, by Node's own hand. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
