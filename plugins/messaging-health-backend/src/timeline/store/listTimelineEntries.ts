import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromTimelineEntryRow, TimelineEntryRow } from './timelineEntryRow';

/** All entries of one incident, in order. */
export async function listTimelineEntries(options: {
  knex: Knex;
  incident: string;
}): Promise<TimelineEntry[]> {
  const { knex, incident } = options;
  const rows: TimelineEntryRow[] = await knex<TimelineEntryRow>(
    TABLES.timeline.entries,
  )
    .where({ incident })
    .orderBy('sequence')
    .select();
  return rows.map(fromTimelineEntryRow);
}
