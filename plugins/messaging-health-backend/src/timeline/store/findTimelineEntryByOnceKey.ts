import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { selectTimelineEntries } from './selectTimelineEntries';
import { fromTimelineEntryRow } from './timelineEntryRow';

/** The entry that was added under a key before, if any. */
export async function findTimelineEntryByOnceKey(options: {
  transaction: Knex.Transaction;
  incident: string;
  onceKey: string;
}): Promise<TimelineEntry | undefined> {
  const { transaction, incident, onceKey } = options;
  const [row] = await selectTimelineEntries(transaction, incident)
    .where('entry.once_key', onceKey)
    .limit(1);
  return row && fromTimelineEntryRow(row);
}
