import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromIncidentRow, IncidentRow, StoredIncident } from './incidentRow';

/** The open incident of an organization, if any. */
export async function findOpenIncident(options: {
  knex: Knex;
  organizationId: string;
}): Promise<StoredIncident | undefined> {
  const { knex, organizationId } = options;
  const row = await knex<IncidentRow>(TABLES.incidents.incidents)
    .where({ organization_id: organizationId, open_ticket: 1 })
    .first();
  return row && fromIncidentRow(row);
}
