import { Knex } from 'knex';
import { TABLES } from '../../database';

/**
 * Ids of the fleet rollbacks of which something may still be told: those that have not
 * ended, and those that have with a member's rollback still under way.
 */
export async function listUnsettledFleets(options: {
  knex: Knex;
}): Promise<string[]> {
  const { knex } = options;
  const { rollbacks, members } = TABLES.fleet;
  const rows: Array<{ id: string }> = await knex(rollbacks)
    .whereIn('status', ['running', 'stopped'])
    .orWhereIn(
      'id',
      knex(members)
        .where('state', 'running')
        .orWhere(served =>
          served.where('state', 'served').whereNotNull('operation_id'),
        )
        .select('fleet_rollback_id'),
    )
    .orderBy('requested_at')
    .select('id');
  return rows.map(({ id }) => id);
}
