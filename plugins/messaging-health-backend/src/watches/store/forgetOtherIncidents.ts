import { Knex } from 'knex';
import { TABLES } from '../../database';
import { DriftRow } from './driftRow';

/** Forgets what was left open when an earlier incident of the organization ended. */
export async function forgetOtherIncidents(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  incident: string;
}): Promise<void> {
  const { transaction, organizationId, incident } = options;
  await transaction<DriftRow>(TABLES.watches.drifts)
    .where({ organization_id: organizationId })
    .whereNot({ incident })
    .delete();
}
