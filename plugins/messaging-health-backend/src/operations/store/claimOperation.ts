import { Knex } from 'knex';
import { TABLES } from '../../database';
import { Lease } from '../engine/Lease';
import { OperationRow } from './operationRow';

/** Takes a running operation that nobody works on; undefined where another was faster. */
export async function claimOperation(options: {
  knex: Knex;
  id: string;
  holder: string;
  now: string;
  expiresAt: string;
}): Promise<Lease | undefined> {
  const { knex, id, holder, now, expiresAt } = options;
  return knex.transaction(async transaction => {
    const taken = await transaction<OperationRow>(TABLES.operations.operations)
      .where({ id, status: 'running' })
      .andWhere(free =>
        free
          .whereNull('lease_expires_at')
          .orWhere('lease_expires_at', '<=', now),
      )
      .update({
        lease_holder: holder,
        lease_expires_at: expiresAt,
        fence: transaction.raw('?? + 1', ['fence']),
      });
    if (taken !== 1) {
      return undefined;
    }
    const row = await transaction<OperationRow>(TABLES.operations.operations)
      .where({ id })
      .first('fence');
    return row && { operationId: id, holder, fence: row.fence };
  });
}
