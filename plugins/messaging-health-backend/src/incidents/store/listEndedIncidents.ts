import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromIncidentRow, IncidentRow, StoredIncident } from './incidentRow';

/** The newest ended incidents of an organization. */
export async function listEndedIncidents(options: {
  knex: Knex;
  organizationId: string;
  limit: number;
}): Promise<StoredIncident[]> {
  const { knex, organizationId, limit } = options;
  const rows: IncidentRow[] = await knex<IncidentRow>(
    TABLES.incidents.incidents,
  )
    .where({ organization_id: organizationId })
    .whereNull('open_ticket')
    .orderBy([
      { column: 'detected_at', order: 'desc' },
      { column: 'sequence', order: 'desc' },
    ])
    .limit(limit)
    .select();
  return rows.map(fromIncidentRow);
}
