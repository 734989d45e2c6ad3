import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';
import { EpisodeKind } from './Episode';

const { episodes, triggers } = TABLES.health;

/** A record that goes on firing, or being suspected, by the figures: also while they can't be seen. */
function goesOn(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.whereNotNull(`${triggers}.firing_since_at`);
}

/** Ends the open episodes of a trigger that, by its saved record, goes on no more. */
export async function endEpisodesByRecord(deps: {
  transaction: Knex.Transaction;
  trigger: TriggerId;
  kind: EpisodeKind;
  at: Date;
}): Promise<void> {
  const { transaction, trigger, kind, at } = deps;
  const record = transaction(triggers)
    .where(
      `${triggers}.organization_id`,
      transaction.ref(`${episodes}.organization_id`),
    )
    .where(`${triggers}.trigger_id`, transaction.ref(`${episodes}.trigger_id`))
    .select('organization_id');
  await transaction(episodes)
    .where({ trigger_id: trigger, kind })
    .whereNull('ended_at')
    .whereNotExists(goesOn(record))
    .update({ ended_at: toTimestamp(at) });
}

/** Organizations whose trigger, by its saved record, goes on without an open episode. */
export async function listWithoutEpisode(deps: {
  transaction: Knex.Transaction;
  trigger: TriggerId;
  kind: EpisodeKind;
}): Promise<Set<string>> {
  const { transaction, trigger, kind } = deps;
  const open = transaction(episodes)
    .where(
      `${episodes}.organization_id`,
      transaction.ref(`${triggers}.organization_id`),
    )
    .where(`${episodes}.trigger_id`, transaction.ref(`${triggers}.trigger_id`))
    .where(`${episodes}.kind`, kind)
    .whereNull(`${episodes}.ended_at`)
    .select('id');
  const query = transaction(triggers)
    .where(`${triggers}.trigger_id`, trigger)
    .whereNotExists(open);
  const rows: Array<{ organization_id: string }> = await goesOn(query).select(
    'organization_id',
  );
  return new Set(rows.map(row => row.organization_id));
}
