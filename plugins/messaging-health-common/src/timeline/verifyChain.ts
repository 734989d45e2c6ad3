import { Digest, portableDigest } from './digest';
import { findChainProblems } from './findChainProblems';
import { GENESIS_HASH } from './hashChain';
import { ChainFinding, ChainProblem } from './signedHead';
import { TimelineEntry } from './TimelineEntry';

/** The answer of {@link verifyChain}. @public */
export type ChainVerdict =
  | { intact: true; entries: number; head: string }
  | {
      intact: false;
      /** Sequence number of the first entry that does not fit. */
      sequence: number;
      problem: ChainProblem;
      /** All that does not fit, the first included. */
      findings: ChainFinding[];
    };

/**
 * Checks that the entries, in order of their sequence, form one unbroken chain, and that
 * their contents are what the chain has committed to. A chain that lost its tail needs a
 * head known from elsewhere.
 *
 * @public
 */
export function verifyChain(
  entries: readonly TimelineEntry[],
  digest: Digest = portableDigest,
): ChainVerdict {
  const findings = findChainProblems(entries, digest);
  if (findings.length > 0) {
    return { intact: false, ...findings[0], findings };
  }
  return {
    intact: true,
    entries: entries.length,
    head: entries.at(-1)?.hash ?? GENESIS_HASH,
  };
}
