import canonicalize from 'canonicalize';

/**
 * The one text that a JSON value has under RFC 8785, so that a digest of it means
 * the same everywhere. Throws for what JSON cannot hold.
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) {
    throw new TypeError('Only JSON values have a canonical form.');
  }
  return text;
}
