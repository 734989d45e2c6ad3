import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

/** Makes an entry the newest of its timeline; the head is locked by the transaction. */
export async function moveTimelineHead(options: {
  transaction: Knex.Transaction;
  entry: TimelineEntry;
}): Promise<void> {
  const { transaction, entry } = options;
  await transaction(TABLES.timeline.heads)
    .where({ incident: entry.incident })
    .update({ sequence: entry.sequence, hash: entry.hash });
}
