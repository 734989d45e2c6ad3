import { Knex } from 'knex';
import { bulkTable, TABLES } from '../../database';
import { ConfirmationRow, StandingConfirmation } from './StandingConfirmation';

/** The confirmations that stand, of some organizations. */
export async function listConfirmations(deps: {
  knex: Knex;
  organizationIds: string[];
}): Promise<StandingConfirmation[]> {
  const { knex, organizationIds } = deps;
  const wanted = bulkTable(
    knex,
    { id: 'text' },
    organizationIds.map(id => ({ id })),
  );
  const rows = await knex<ConfirmationRow>(TABLES.health.confirmations)
    .whereRaw(
      `organization_id in (select id from ${wanted.sql})`,
      wanted.bindings,
    )
    .whereNull('withdrawn_at')
    .select('*');
  return rows.map(row => ({
    organizationId: row.organization_id,
    trigger: row.trigger_id,
    confirmation: {
      by: row.confirmed_by,
      at: row.confirmed_at,
      note: row.note,
    },
  }));
}
