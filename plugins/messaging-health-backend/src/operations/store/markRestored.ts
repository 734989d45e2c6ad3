import { Knex } from 'knex';
import { TABLES } from '../../database';
import { SuspendedAutomationRow } from './suspendedAutomationRow';

/** Notes that automations were verified to be as before again; the first time stands. */
export async function markRestored(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  keys: string[];
  now: string;
}): Promise<void> {
  const { transaction, organizationId, keys, now } = options;
  await transaction<SuspendedAutomationRow>(TABLES.operations.suspended)
    .where({ organization_id: organizationId })
    .whereIn('automation_key', keys)
    .whereNull('restored_at')
    .update({ restored_at: now });
}
