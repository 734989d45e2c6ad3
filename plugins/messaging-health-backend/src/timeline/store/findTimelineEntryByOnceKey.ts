import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromTimelineEntryRow, TimelineEntryRow } from './timelineEntryRow';

/** The entry that was added under a key before, if any. */
export async function findTimelineEntryByOnceKey(options: {
  transaction: Knex.Transaction;
  incident: string;
  onceKey: string;
}): Promise<TimelineEntry | undefined> {
  const { transaction, incident, onceKey } = options;
  const row = await transaction<TimelineEntryRow>(TABLES.timeline.entries)
    .where({ incident, once_key: onceKey })
    .first();
  return row && fromTimelineEntryRow(row);
}
