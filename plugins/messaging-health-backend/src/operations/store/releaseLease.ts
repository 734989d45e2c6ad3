import { Knex } from 'knex';
import { TABLES } from '../../database';
import { Lease } from '../engine/Lease';
import { OperationRow } from './operationRow';

/** Lets another worker take the operation at once; does nothing where the lease is lost. */
export async function releaseLease(options: {
  knex: Knex;
  lease: Lease;
}): Promise<void> {
  const { knex, lease } = options;
  await knex<OperationRow>(TABLES.operations.operations)
    .where({
      id: lease.operationId,
      lease_holder: lease.holder,
      fence: lease.fence,
    })
    .update({ lease_holder: null, lease_expires_at: null });
}
