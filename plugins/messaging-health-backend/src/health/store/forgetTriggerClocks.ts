import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { bulkTable, TABLES } from '../../database';

/**
 * Makes the next round judge a trigger of some organizations from the figures
 * anew, because figures arrived for minutes that were judged already. What fires
 * goes on firing: only the rule ends an episode.
 */
export async function forgetTriggerClocks(deps: {
  transaction: Knex.Transaction;
  trigger: TriggerId;
  organizationIds: string[];
}): Promise<void> {
  const { transaction, trigger, organizationIds } = deps;
  if (organizationIds.length === 0) {
    return;
  }
  const late = bulkTable(
    transaction,
    { id: 'text' },
    organizationIds.map(id => ({ id })),
  );
  await transaction(TABLES.health.triggers)
    .where('trigger_id', trigger)
    .whereNull('firing_since_at')
    .whereRaw(`organization_id in (select id from ${late.sql})`, late.bindings)
    .update({
      memory: null,
      generation: transaction.raw('generation + 1'),
    });
}

/** Which triggers are to be judged anew. */
export async function listReopened(deps: {
  knex: Knex;
}): Promise<
  Array<{ organizationId: string; trigger: TriggerId; generation: number }>
> {
  const rows = await deps
    .knex<{
      organization_id: string;
      trigger_id: TriggerId;
      generation: number;
      memory: string | null;
    }>(TABLES.health.triggers)
    .whereNull('memory')
    .select('organization_id', 'trigger_id', 'generation');
  return rows.map(row => ({
    organizationId: row.organization_id,
    trigger: row.trigger_id,
    generation: row.generation,
  }));
}
