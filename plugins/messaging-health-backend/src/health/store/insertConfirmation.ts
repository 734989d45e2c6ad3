import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ConfirmationRow, StandingConfirmation } from './StandingConfirmation';

/** Keeps a person's word; false where one stands already. */
export async function insertConfirmation(deps: {
  transaction: Knex.Transaction;
  standing: StandingConfirmation;
}): Promise<boolean> {
  const { organizationId, trigger, confirmation } = deps.standing;
  const inserted = await deps
    .transaction<ConfirmationRow>(TABLES.health.confirmations)
    .insert({
      organization_id: organizationId,
      trigger_id: trigger,
      confirmed_by: confirmation.by,
      confirmed_at: confirmation.at,
      note: confirmation.note,
    })
    .onConflict()
    .ignore()
    .returning('organization_id');
  return inserted.length > 0;
}
