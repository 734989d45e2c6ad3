import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromIncidentRow, IncidentRow, StoredIncident } from './incidentRow';

/**
 * All open incidents. There is at most one an organization, and few organizations
 * have one, so that asking for all is one short statement however many are shown.
 */
export async function listOpenIncidents(options: {
  knex: Knex;
}): Promise<StoredIncident[]> {
  const { knex } = options;
  const rows: IncidentRow[] = await knex<IncidentRow>(
    TABLES.incidents.incidents,
  )
    .where({ open_ticket: 1 })
    .select();
  return rows.map(fromIncidentRow);
}
