import { Knex } from 'knex';
import { TABLES } from '../../database';
import { SuspendedAutomationRow } from './suspendedAutomationRow';

/** Forgets former states that are in place again; one that was never verified stays. */
export async function forgetRestored(options: {
  transaction: Knex.Transaction;
  organizationId: string;
}): Promise<void> {
  const { transaction, organizationId } = options;
  await transaction<SuspendedAutomationRow>(TABLES.operations.suspended)
    .where({ organization_id: organizationId })
    .whereNotNull('restored_at')
    .delete();
}
