import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { toTimelineEntryRow } from './timelineEntryRow';

/** Stores one entry. */
export async function insertTimelineEntry(options: {
  transaction: Knex.Transaction;
  entry: TimelineEntry;
  onceKey?: string;
}): Promise<void> {
  const { transaction, entry, onceKey } = options;
  await transaction(TABLES.timeline.entries).insert(
    toTimelineEntryRow(entry, onceKey),
  );
}
