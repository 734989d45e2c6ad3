import { canonicalJson } from './canonicalJson';
import { Digest, portableDigest } from './digest';
import { TimelineEntry } from './TimelineEntry';

/** What stands in `previousHash` of an incident's first entry. @public */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * What an entry's hash is made of: in format 2 all but the content, which the commitment
 * stands for; in format 1 all.
 *
 * @public
 */
export function chainedPartOf(
  entry: Omit<TimelineEntry, 'hash'>,
): Record<string, unknown> {
  if (entry.format === undefined) {
    const { hash: _hash, ...chained } = entry as TimelineEntry;
    return chained;
  }
  // In the order of the canonical form, which then has nothing to sort.
  return {
    actor: entry.actor,
    at: entry.at,
    commitment: entry.commitment,
    evidence: entry.evidence,
    format: entry.format,
    incident: entry.incident,
    kind: entry.kind,
    organizationId: entry.organizationId,
    previousHash: entry.previousHash,
    sequence: entry.sequence,
  };
}

/** SHA-256, in hex, of the canonical JSON of {@link chainedPartOf} an entry. @public */
export function hashEntry(
  entry: Omit<TimelineEntry, 'hash'>,
  digest: Digest = portableDigest,
): string {
  return digest(canonicalJson(chainedPartOf(entry)));
}
