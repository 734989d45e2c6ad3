import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';

/** An episode was taken in; or it was not, and is free to be told again. */
export async function settleEpisode(deps: {
  knex: Knex;
  id: number;
  toldAt: Date | undefined;
}): Promise<void> {
  await deps
    .knex(TABLES.health.episodes)
    .where({ id: deps.id })
    .update({
      told_at: deps.toldAt ? toTimestamp(deps.toldAt) : null,
      claimed_until_at: null,
    });
}
