import { RatioTriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';

/**
 * Makes the next round judge a trigger of some organizations from the figures
 * anew, because figures arrived for minutes that were judged already. What fires
 * goes on firing: only the rule ends an episode.
 */
export async function forgetTriggerMemories(deps: {
  transaction: Knex.Transaction;
  trigger: RatioTriggerId;
  organizationIds: string[];
}): Promise<void> {
  for (const ids of chunked(deps.organizationIds, 1)) {
    await deps
      .transaction(TABLES.health.triggers)
      .where('trigger_id', deps.trigger)
      .whereIn('organization_id', ids)
      .whereNull('firing_since_at')
      .update({
        memory: null,
        generation: deps.transaction.raw('generation + 1'),
      });
  }
}
