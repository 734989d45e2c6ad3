import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { NewTimelineEntry, Timeline } from '../timeline';
import { commitmentsTo, EvidenceBook, NewEvidence } from './EvidenceBook';

/**
 * Appends an entry together with the evidence that it proves, which stands under the same
 * key: a repeat adds neither. Evidence that no entry commits to proves nothing, so that this
 * is how every item comes into a record.
 */
export async function appendWithProof(options: {
  books: { timeline: Timeline; evidence: EvidenceBook };
  transaction: Knex.Transaction;
  entry: Omit<NewTimelineEntry, 'evidence'>;
  proof?: Omit<NewEvidence, 'incident' | 'onceKey'>;
}): Promise<TimelineEntry> {
  const { books, transaction, entry, proof } = options;
  if (!proof) {
    return books.timeline.append(entry, transaction);
  }
  const { incident, onceKey } = entry;
  const item = await books.evidence.add(
    { ...proof, incident, onceKey },
    transaction,
  );
  return books.timeline.append(
    { ...entry, evidence: commitmentsTo(item) },
    transaction,
  );
}
