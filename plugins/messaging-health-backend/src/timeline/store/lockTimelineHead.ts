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
 * transaction ends. One statement for all of it: it writes the row as it is, which takes
 * SQLite's write lock and PostgreSQL's lock of the row.
 */
export async function lockTimelineHead(options: {
  transaction: Knex.Transaction;
  incident: string;
}): Promise<TimelineHead> {
  const { transaction, incident } = options;
  const [head]: TimelineHead[] = await transaction(TABLES.timeline.heads)
    .insert({ incident, sequence: 0, hash: GENESIS_HASH })
    .onConflict('incident')
    .merge(['incident'])
    .returning(['sequence', 'hash']);
  return head;
}
