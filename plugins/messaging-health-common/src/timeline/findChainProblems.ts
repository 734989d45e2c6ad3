import { commitTo, Digest, portableDigest } from './digest';
import { GENESIS_HASH, hashEntry } from './hashChain';
import { ChainFinding } from './signedHead';
import { TimelineEntry } from './TimelineEntry';

function isContentAltered(entry: TimelineEntry, digest: Digest): boolean {
  if (entry.format === undefined || entry.erased) {
    return false;
  }
  const { statement, details, salt, commitment } = entry;
  return (
    salt === undefined ||
    commitTo({ details, statement }, salt, digest) !== commitment
  );
}

/**
 * Everything in which the entries, in the order given, are not one unbroken chain: what was
 * altered, dropped, reordered or put in between. A chain that lost its end, or was made anew
 * as a whole, is sound in itself: that takes a signed head.
 *
 * @public
 */
export function findChainProblems(
  entries: readonly TimelineEntry[],
  digest: Digest = portableDigest,
): ChainFinding[] {
  const findings: ChainFinding[] = [];
  let previousHash = GENESIS_HASH;
  let expected = 1;
  for (const entry of entries) {
    const { sequence } = entry;
    if (sequence !== expected) {
      findings.push({ problem: 'missing-or-reordered', sequence: expected });
    } else if (entry.previousHash !== previousHash) {
      findings.push({ problem: 'unlinked', sequence });
    }
    if (hashEntry(entry, digest) !== entry.hash) {
      findings.push({ problem: 'altered', sequence });
    } else if (isContentAltered(entry, digest)) {
      findings.push({ problem: 'content-altered', sequence });
    }
    previousHash = entry.hash;
    expected = sequence + 1;
  }
  return findings;
}
