import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';

/** Deletes minutes, and pushed observations, that are older than they are kept. */
export async function purgeObservations(deps: {
  knex: Knex;
  minutesBefore: Date;
  pushedBefore: Date;
}): Promise<void> {
  await deps
    .knex(TABLES.health.minutes)
    .where('minute_at', '<', toTimestamp(deps.minutesBefore))
    .delete();
  await deps
    .knex(TABLES.health.pushed)
    .where('received_at', '<', toTimestamp(deps.pushedBefore))
    .delete();
}
