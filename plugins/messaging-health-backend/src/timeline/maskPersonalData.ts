import { atOnce } from './atOnce';
import { maskNamed } from './maskNamed';
import { maskShapes } from './maskShapes';
import { Steps } from './Steps';

/** {@link maskPersonalData} in steps, for texts that may be large. */
export function* maskPersonalDataInSteps(
  text: string,
  pseudonymKey: string,
): Steps<string> {
  const named = yield* maskNamed(text, pseudonymKey);
  return yield* maskShapes(named, pseudonymKey);
}

/**
 * Puts keyed pseudonyms in the place of phone numbers, e-mail addresses, WhatsApp
 * ids, Instagram handles and profiles, Brazilian documents and long digit runs (Instagram
 * ids), and drops secrets. Names and message texts are known where something tells of them:
 * a key of JSON, of a printed object or of a query string, or a word such as "cliente"
 * before a name. A name that nothing tells of is not recognized.
 *
 * The same person has the same pseudonym wherever the same key is used, and nobody
 * without the key can find out who it is by trying all numbers. It errs on the side of
 * masking too much.
 */
export function maskPersonalData(text: string, pseudonymKey: string): string {
  return atOnce(maskPersonalDataInSteps(text, pseudonymKey));
}
