import { Knex } from 'knex';
import { IncidentCursor } from './incidentCursor';
import {
  fromIncidentRow,
  IncidentRow,
  StoredIncident,
} from '../store/incidentRow';
import { findByWords } from './findByWords';
import { IncidentFilter } from './IncidentFilter';
import { incidentsWhere } from './incidentsWhere';

/** Incidents after a place in the history, newest detection first. */
export async function listIncidentPage(options: {
  knex: Knex;
  filter: IncidentFilter;
  after?: IncidentCursor;
  limit: number;
}): Promise<StoredIncident[]> {
  const { knex, after, limit } = options;
  const { words, ...filter } = options.filter;
  const rows: IncidentRow[] = words
    ? await findByWords(knex, { filter, after, words, limit })
    : await incidentsWhere(knex, { filter, after }).select('i.*').limit(limit);
  return rows.map(fromIncidentRow);
}
