import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { findUnfinishedOperation } from './store/findUnfinishedOperation';
import { insertOperation, NewOperation } from './store/insertOperation';
import { lockMode } from './store/lockMode';
import { setMode } from './store/setMode';

/** Writes an operation and the mode that it brings, all or nothing; false where another is unfinished. */
export async function writeOperation(options: {
  transaction: Knex.Transaction;
  operation: NewOperation;
  now: Date;
}): Promise<boolean> {
  const { transaction, operation, now } = options;
  const { organizationId } = operation;
  await lockMode({ transaction, organizationId, now });
  // Asked before the insert, which would wait for whoever ends the other one, while that one waits for our lock.
  const other = await findUnfinishedOperation({
    knex: transaction,
    organizationId,
  });
  if (other || !(await insertOperation({ transaction, operation }))) {
    return false;
  }
  await setMode({
    transaction,
    organizationId,
    mode: 'rolling-back',
    now: toTimestamp(now),
  });
  return true;
}
