import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';
import { ConfirmationRow, StandingConfirmation } from './StandingConfirmation';

/** The confirmations that stand, of some organizations. */
export async function listConfirmations(deps: {
  knex: Knex;
  organizationIds: string[];
}): Promise<StandingConfirmation[]> {
  const found: StandingConfirmation[] = [];
  for (const ids of chunked(deps.organizationIds, 1)) {
    const rows = await deps
      .knex<ConfirmationRow>(TABLES.health.confirmations)
      .whereIn('organization_id', ids)
      .whereNull('withdrawn_at')
      .select('*');
    found.push(
      ...rows.map(row => ({
        organizationId: row.organization_id,
        trigger: row.trigger_id,
        confirmation: {
          by: row.confirmed_by,
          at: row.confirmed_at,
          note: row.note,
        },
      })),
    );
  }
  return found;
}
