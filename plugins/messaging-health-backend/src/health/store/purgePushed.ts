import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';

/** Deletes pushed observations that were received before an instant. */
export async function purgePushed(deps: {
  knex: Knex;
  before: Date;
}): Promise<void> {
  await deps
    .knex(TABLES.health.pushed)
    .where('received_at', '<', toTimestamp(deps.before))
    .delete();
}
