import { ConditionTriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';
import { ConfirmationRow } from './StandingConfirmation';

/** Takes the standing word back; false where none stands. */
export async function withdrawConfirmation(deps: {
  transaction: Knex.Transaction;
  organizationId: string;
  trigger: ConditionTriggerId;
  by: string;
  at: Date;
  reason: string;
}): Promise<boolean> {
  const changed = await deps
    .transaction<ConfirmationRow>(TABLES.health.confirmations)
    .where({
      organization_id: deps.organizationId,
      trigger_id: deps.trigger,
    })
    .whereNull('withdrawn_at')
    .update({
      withdrawn_by: deps.by,
      withdrawn_at: toTimestamp(deps.at),
      withdrawal_reason: deps.reason,
    });
  return changed > 0;
}
