import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';

const { episodes, triggers } = TABLES.health;

/** Ends the open episodes of a ratio trigger that, by its saved record, fires no more. */
export async function endCalmEpisodes(deps: {
  transaction: Knex.Transaction;
  trigger: TriggerId;
  at: Date;
}): Promise<void> {
  const { transaction, trigger, at } = deps;
  await transaction(episodes)
    .where('trigger_id', trigger)
    .whereNull('ended_at')
    .whereNotExists(
      transaction(triggers)
        .where(
          `${triggers}.organization_id`,
          transaction.ref(`${episodes}.organization_id`),
        )
        .where(
          `${triggers}.trigger_id`,
          transaction.ref(`${episodes}.trigger_id`),
        )
        .whereNotNull(`${triggers}.firing_since_at`)
        .select('organization_id'),
    )
    .update({ ended_at: toTimestamp(at) });
}
