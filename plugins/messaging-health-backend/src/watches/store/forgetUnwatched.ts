import { Knex } from 'knex';
import { bulkTable, TABLES } from '../../database';

/** Ends the watch over all organizations but these. */
export async function forgetUnwatched(options: {
  knex: Knex;
  watchedIds: string[];
}): Promise<void> {
  const { knex, watchedIds } = options;
  const watched = bulkTable(
    knex,
    { id: 'text' },
    watchedIds.map(id => ({ id })),
  );
  for (const table of [TABLES.watches.drifts, TABLES.watches.driftWatches]) {
    await knex(table)
      .whereRaw(
        `organization_id not in (select id from ${watched.sql})`,
        watched.bindings,
      )
      .delete();
  }
}
