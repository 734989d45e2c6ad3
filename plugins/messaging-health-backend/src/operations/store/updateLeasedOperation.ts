import { Knex } from 'knex';
import { TABLES } from '../../database';
import { Lease } from '../engine/Lease';
import { LeaseLostError } from '../engine/LeaseLostError';
import { OperationRow } from './operationRow';

/**
 * Changes an operation in the name of the worker that holds it; throws
 * `LeaseLostError` where it holds it no longer. Inside a transaction this is also
 * the guard of whatever else is written there: the row stays locked until its end.
 */
export async function updateLeasedOperation(options: {
  knex: Knex;
  lease: Lease;
  changes: Partial<OperationRow> & Pick<OperationRow, 'updated_at'>;
}): Promise<void> {
  const { knex, lease, changes } = options;
  const changed = await knex<OperationRow>(TABLES.operations.operations)
    .where({
      id: lease.operationId,
      lease_holder: lease.holder,
      fence: lease.fence,
      status: 'running',
    })
    .update(changes);
  if (changed !== 1) {
    throw new LeaseLostError(lease);
  }
}
