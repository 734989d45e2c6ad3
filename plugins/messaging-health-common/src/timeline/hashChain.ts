import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonicalJson';
import { TimelineEntry } from './TimelineEntry';

/** What stands in `previousHash` of an incident's first entry. @public */
export const GENESIS_HASH = '0'.repeat(64);

/** SHA-256, in hex, of an entry's canonical JSON without its own hash. @public */
export function hashEntry(entry: Omit<TimelineEntry, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(entry))));
}

/** The answer of {@link verifyChain}. @public */
export type ChainVerdict =
  | { intact: true; entries: number; head: string }
  | {
      intact: false;
      /** Sequence number of the first entry that does not fit. */
      sequence: number;
      problem: 'altered' | 'missing-or-reordered' | 'unlinked';
    };

/**
 * Checks that the entries, in order of their sequence, form one unbroken chain.
 * It finds what was altered, dropped in the middle or reordered; a chain that
 * lost its tail needs a head known from elsewhere.
 *
 * @public
 */
export function verifyChain(entries: TimelineEntry[]): ChainVerdict {
  let previousHash = GENESIS_HASH;
  for (const [index, entry] of entries.entries()) {
    const sequence = index + 1;
    if (entry.sequence !== sequence) {
      return { intact: false, sequence, problem: 'missing-or-reordered' };
    }
    if (entry.previousHash !== previousHash) {
      return { intact: false, sequence, problem: 'unlinked' };
    }
    const { hash, ...content } = entry;
    if (hashEntry(content) !== hash) {
      return { intact: false, sequence, problem: 'altered' };
    }
    previousHash = hash;
  }
  return { intact: true, entries: entries.length, head: previousHash };
}
