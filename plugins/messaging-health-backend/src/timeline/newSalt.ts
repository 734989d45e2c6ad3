import { randomBytes } from 'crypto';

const SALT_BYTES = 16;

/** As many random bits as nobody can try, in hex. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}
