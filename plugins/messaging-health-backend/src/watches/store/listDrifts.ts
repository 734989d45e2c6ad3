import { Knex } from 'knex';
import { TABLES } from '../../database';
import { DriftRow, fromDriftRow, StoredDrift } from './driftRow';

/** The open drifts of an organization, oldest first. */
export async function listDrifts(options: {
  knex: Knex | Knex.Transaction;
  organizationId: string;
}): Promise<StoredDrift[]> {
  const { knex, organizationId } = options;
  const rows: DriftRow[] = await knex<DriftRow>(TABLES.watches.drifts)
    .where({ organization_id: organizationId })
    .orderBy(['noticed_at', 'kind', 'subject'])
    .select();
  return rows.map(fromDriftRow);
}
