import { GENESIS_HASH } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

/** The newest entry of a timeline; sequence 0 before the first. */
export interface TimelineHead {
  sequence: number;
  hash: string;
}

/**
 * Reads the head of a timeline, and keeps others from appending until the
 * transaction ends. The insert comes first because it is what takes SQLite's write
 * lock; on PostgreSQL the row lock does it.
 */
export async function lockTimelineHead(options: {
  transaction: Knex.Transaction;
  incident: string;
}): Promise<TimelineHead> {
  const { transaction, incident } = options;
  await transaction(TABLES.timeline.heads)
    .insert({ incident, sequence: 0, hash: GENESIS_HASH })
    .onConflict('incident')
    .ignore();
  const head: TimelineHead = await transaction(TABLES.timeline.heads)
    .where({ incident })
    .forUpdate()
    .first('sequence', 'hash');
  return head;
}
