import { Knex } from 'knex';
import { TABLES } from '../../database';
import { Lease } from '../engine/Lease';
import { LeaseLostError } from '../engine/LeaseLostError';
import { OperationRow } from './operationRow';

/** Says that the worker lives; throws `LeaseLostError` where another has taken over. */
export async function renewLease(options: {
  knex: Knex;
  lease: Lease;
  expiresAt: string;
}): Promise<void> {
  const { knex, lease, expiresAt } = options;
  const changed = await knex<OperationRow>(TABLES.operations.operations)
    .where({
      id: lease.operationId,
      lease_holder: lease.holder,
      fence: lease.fence,
      status: 'running',
    })
    .update({ lease_expires_at: expiresAt });
  if (changed !== 1) {
    throw new LeaseLostError(lease);
  }
}
