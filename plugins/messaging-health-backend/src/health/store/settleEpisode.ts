import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';

/** How the telling of an episode ended. */
export type Telling = { toldAt: Date } | { againFrom: Date };

/** An episode was taken in; or it was not, and may be told again from an instant on. */
export async function settleEpisode(deps: {
  knex: Knex;
  id: number;
  telling: Telling;
}): Promise<void> {
  const { knex, id, telling } = deps;
  await knex(TABLES.health.episodes)
    .where({ id })
    .update(
      'toldAt' in telling
        ? { told_at: toTimestamp(telling.toldAt), claimed_until_at: null }
        : { claimed_until_at: toTimestamp(telling.againFrom) },
    );
}
