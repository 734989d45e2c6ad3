import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import {
  automationColumn,
  SuspendedAutomationRow,
} from './suspendedAutomationRow';

/** Keeps the former state of automations; what is kept already stays as it is. */
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
  await transaction<SuspendedAutomationRow>(TABLES.operations.suspended)
    .insert(
      automations.map(automation => ({
        organization_id: organizationId,
        automation_key: automation.key,
        operation_id: operationId,
        automation: automationColumn.encode(automation),
        saved_at: now,
      })),
    )
    .onConflict(['organization_id', 'automation_key'])
    .ignore();
}
