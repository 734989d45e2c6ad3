import { Knex } from 'knex';
import { TABLES } from '../../database';
import { JoinedEntryRow } from './timelineEntryRow';

/** Entries of one incident with what they say beside them. */
export function selectTimelineEntries(
  knex: Knex,
  incident: string,
): Knex.QueryBuilder<JoinedEntryRow, JoinedEntryRow[]> {
  return knex(`${TABLES.timeline.entries} as entry`)
    .leftJoin(`${TABLES.timeline.contents} as content`, join =>
      join
        .on('content.incident', 'entry.incident')
        .andOn('content.sequence', 'entry.sequence'),
    )
    .where('entry.incident', incident)
    .select('entry.*', {
      content_statement: 'content.statement',
      content_details: 'content.details',
      salt: 'content.salt',
    });
}
