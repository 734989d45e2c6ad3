import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

const { episodes, triggers } = TABLES.health;

/** Organizations whose ratio trigger, by its saved record, fires without an open episode. */
export async function listUnrecordedFiring(deps: {
  transaction: Knex.Transaction;
  trigger: TriggerId;
}): Promise<Set<string>> {
  const { transaction, trigger } = deps;
  const rows = await transaction(triggers)
    .where(`${triggers}.trigger_id`, trigger)
    .whereNotNull(`${triggers}.firing_since_at`)
    .whereNotExists(
      transaction(episodes)
        .where(
          `${episodes}.organization_id`,
          transaction.ref(`${triggers}.organization_id`),
        )
        .where(
          `${episodes}.trigger_id`,
          transaction.ref(`${triggers}.trigger_id`),
        )
        .whereNull(`${episodes}.ended_at`)
        .select('id'),
    )
    .select<Array<{ organization_id: string }>>('organization_id');
  return new Set(rows.map(row => row.organization_id));
}
