import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { RUNBOOKS } from './runbooks';
import { findUnfinishedOperation } from './store/findUnfinishedOperation';
import { insertOperation, NewOperation } from './store/insertOperation';
import { lockMode } from './store/lockMode';
import { setMode } from './store/setMode';

/**
 * Writes an operation and the mode that it brings, all or nothing; false where another
 * is unfinished. Throws `ConflictError` where its kind does not fit what runs now.
 */
export async function writeOperation(options: {
  transaction: Knex.Transaction;
  operation: Omit<NewOperation, 'steps' | 'modeBefore'>;
  now: Date;
}): Promise<boolean> {
  const { transaction, operation, now } = options;
  const { organizationId, kind } = operation;
  const { mode } = await lockMode({ transaction, organizationId, now });
  // Asked before the insert, which would wait for whoever ends the other one, while that one waits for our lock.
  const other = await findUnfinishedOperation({
    knex: transaction,
    organizationId,
  });
  if (other) {
    return false;
  }
  if (kind !== 'rollback' && mode !== 'contingency') {
    throw new ConflictError(
      `${operation.organizationTitle} is not in contingency but in mode ${mode}, so there is nothing for a ${kind} to do. Look at the organization's page.`,
    );
  }
  const { steps, modeAtStart } = RUNBOOKS[kind];
  const inserted = await insertOperation({
    transaction,
    operation: {
      ...operation,
      modeBefore: mode,
      steps: steps.map(step => step.id),
    },
  });
  if (inserted && modeAtStart) {
    await setMode({
      transaction,
      organizationId,
      mode: modeAtStart,
      now: toTimestamp(now),
    });
  }
  return inserted;
}
