import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';

/** Ends the open episode of firing of one trigger of one organization. */
export async function endEpisode(deps: {
  transaction: Knex.Transaction;
  organizationId: string;
  trigger: TriggerId;
  at: Date;
}): Promise<void> {
  await deps
    .transaction(TABLES.health.episodes)
    .where({
      organization_id: deps.organizationId,
      trigger_id: deps.trigger,
      kind: 'firing',
    })
    .whereNull('ended_at')
    .update({ ended_at: toTimestamp(deps.at) });
}
