import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { selectTimelineEntries } from './selectTimelineEntries';
import { fromTimelineEntryRow } from './timelineEntryRow';

/** All entries of one incident, in order. */
export async function listTimelineEntries(options: {
  knex: Knex;
  incident: string;
}): Promise<TimelineEntry[]> {
  const { knex, incident } = options;
  const rows = await selectTimelineEntries(knex, incident).orderBy(
    'entry.sequence',
  );
  return rows.map(fromTimelineEntryRow);
}
