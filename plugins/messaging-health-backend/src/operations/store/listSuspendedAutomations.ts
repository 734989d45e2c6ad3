import { Knex } from 'knex';
import { fromTimestamp, TABLES } from '../../database';
import { FormerState } from '../FormerState';
import {
  automationColumn,
  SuspendedAutomationRow,
} from './suspendedAutomationRow';

/** The former states that are kept for the return of an organization. */
export async function listSuspendedAutomations(options: {
  knex: Knex;
  organizationId: string;
}): Promise<FormerState[]> {
  const { knex, organizationId } = options;
  const rows: SuspendedAutomationRow[] = await knex<SuspendedAutomationRow>(
    TABLES.operations.suspended,
  )
    .where({ organization_id: organizationId })
    .orderBy('automation_key')
    .select();
  return rows.map(({ automation, restored_at: restoredAt }) => ({
    automation: automationColumn.decode(automation),
    restoredAt: restoredAt === null ? undefined : fromTimestamp(restoredAt),
  }));
}
