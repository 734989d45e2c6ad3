import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import {
  automationColumn,
  SuspendedAutomationRow,
} from './suspendedAutomationRow';

/** The former states that are kept for the return of an organization. */
export async function listSuspendedAutomations(options: {
  knex: Knex;
  organizationId: string;
}): Promise<InboxAutomation[]> {
  const { knex, organizationId } = options;
  const rows: SuspendedAutomationRow[] = await knex<SuspendedAutomationRow>(
    TABLES.operations.suspended,
  )
    .where({ organization_id: organizationId })
    .orderBy('automation_key')
    .select();
  return rows.map(row => automationColumn.decode(row.automation));
}
