import { createHmac } from 'crypto';
import { maskPersonalData } from './maskPersonalData';

/** Nearly every id is a UUID, a digest or a short word: looked at no further. */
const SUSPICIOUS = /@|%40|\d{7}|\d[\s().-]\d/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An id of somebody else's as it may be stored: where it holds personal data, a keyed digest
 * stands in its place, so that different ids stay different, and a repeat of one the same.
 */
export function hideIdentifier(id: string, pseudonymKey: string): string {
  if (!SUSPICIOUS.test(id) || UUID.test(id)) {
    return id;
  }
  return maskPersonalData(id, pseudonymKey) === id
    ? id
    : `hidden:${createHmac('sha256', pseudonymKey).update(id).digest('hex')}`;
}
