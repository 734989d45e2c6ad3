import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import {
  automationColumn,
  SuspendedAutomationRow,
} from './suspendedAutomationRow';

/**
 * Keeps the former state of automations. What is kept already stays as it is, since it
 * may be off by now; one that was restored since is kept anew.
 */
export async function insertSuspendedAutomations(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  operationId: string;
  automations: InboxAutomation[];
  now: string;
}): Promise<void> {
  const { transaction, organizationId, operationId, automations, now } =
    options;
  if (automations.length === 0) {
    return;
  }
  const table = () =>
    transaction<SuspendedAutomationRow>(TABLES.operations.suspended);
  await table()
    .where({ organization_id: organizationId })
    .whereNotNull('restored_at')
    .whereIn(
      'automation_key',
      automations.map(({ key }) => key),
    )
    .delete();
  await table()
    .insert(
      automations.map(automation => ({
        organization_id: organizationId,
        automation_key: automation.key,
        operation_id: operationId,
        automation: automationColumn.encode(automation),
        saved_at: now,
        restored_at: null,
      })),
    )
    .onConflict(['organization_id', 'automation_key'])
    .ignore();
}
