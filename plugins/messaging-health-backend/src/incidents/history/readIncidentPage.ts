import {
  IncidentPage,
  ListIncidentsQuery,
  listIncidentsQuerySchema,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { decodeCursor, encodeCursor } from './incidentCursor';
import { toSummary } from '../store/incidentRow';
import { listIncidentTriggers } from '../store/listIncidentTriggers';
import { toIncidentFilter } from './IncidentFilter';
import { listIncidentPage } from './listIncidentPage';

/** One page of the history, newest detection first. Throws `InputError` for a cursor or a search that means nothing. */
export async function readIncidentPage(
  knex: Knex,
  input: ListIncidentsQuery,
): Promise<IncidentPage> {
  const { cursor, limit, ...filter } = listIncidentsQuerySchema.parse(input);
  // One more than asked for tells whether there is a next page.
  const found = await listIncidentPage({
    knex,
    filter: toIncidentFilter(filter),
    after: cursor === undefined ? undefined : decodeCursor(cursor),
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const triggers = await listIncidentTriggers({
    knex,
    sequences: page.map(({ sequence }) => sequence),
  });
  const last = page[page.length - 1];
  return {
    items: page.map(incident => toSummary(incident, triggers)),
    nextCursor:
      found.length > limit
        ? encodeCursor({
            detectedAt: last.summary.detectedAt,
            sequence: last.sequence,
          })
        : undefined,
  };
}
