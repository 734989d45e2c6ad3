import { Knex } from 'knex';
import { TABLES } from '../../database';
import { toTimelineEntryRows } from './timelineEntryRow';

/** Stores one entry, and apart from it what it says. */
export async function insertTimelineEntry(options: {
  transaction: Knex.Transaction;
  entry: Parameters<typeof toTimelineEntryRows>[0];
  onceKey?: string;
}): Promise<void> {
  const { transaction, onceKey } = options;
  const { entry, content } = toTimelineEntryRows(options.entry, onceKey);
  await transaction(TABLES.timeline.entries).insert(entry);
  await transaction(TABLES.timeline.contents).insert(content);
}
