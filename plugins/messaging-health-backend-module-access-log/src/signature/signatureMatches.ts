import { createHmac, timingSafeEqual } from 'node:crypto';
import { SignatureConfig } from '../config/DrainConfig';

/**
 * True where the header is the HMAC of the text under the secret. Takes the same time
 * however much of it is right.
 */
export function signatureMatches(
  { algorithm, encoding, prefix }: SignatureConfig,
  secret: string,
  given: string,
  signed: Array<string | Buffer>,
): boolean {
  const hmac = createHmac(algorithm, secret);
  signed.forEach(part => hmac.update(part));
  const expected = Buffer.from(`${prefix}${hmac.digest(encoding)}`);
  const compared = Buffer.from(
    encoding === 'hex' ? lowerDigest(given, prefix) : given,
  );
  return (
    compared.length === expected.length && timingSafeEqual(compared, expected)
  );
}

/** Some senders write hexadecimal digits in upper case. */
function lowerDigest(given: string, prefix: string): string {
  return `${given.slice(0, prefix.length)}${given
    .slice(prefix.length)
    .toLocaleLowerCase('en-US')}`;
}
