import { OperationStatus } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRow } from './operationRow';

/** Changes an operation if it still is in one of these statuses, and as `where` says; false where it has moved on. */
export async function moveOperation(options: {
  transaction: Knex.Transaction;
  id: string;
  from: OperationStatus[];
  where?: Partial<OperationRow>;
  changes: Partial<OperationRow> & Pick<OperationRow, 'updated_at'>;
}): Promise<boolean> {
  const { transaction, id, from, where = {}, changes } = options;
  const changed = await transaction<OperationRow>(TABLES.operations.operations)
    .where({ ...where, id })
    .whereIn('status', from)
    .update(changes);
  return changed === 1;
}
