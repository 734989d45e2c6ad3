import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonicalJson';

/** SHA-256, in hex, of a text in UTF-8. Node has a faster one of its own. @public */
export type Digest = (text: string) => string;

/** SHA-256 that runs wherever JavaScript does, also where the browser holds back its own. @public */
export function portableDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Binds to a content without telling what it says: who lacks the salt can't even find out
 * by trying, and once both are erased nobody can.
 *
 * @public
 */
export function commitTo(
  content: unknown,
  salt: string,
  digest: Digest = portableDigest,
): string {
  return digest(canonicalJson({ content, salt }));
}
