import { Knex } from 'knex';
import { TABLES } from '../../database';
import { Lease } from '../engine/Lease';
import { OperationRow } from './operationRow';
import { rewindSteps } from './rewindSteps';

/** Who wants an operation, and until when. */
interface Claim {
  id: string;
  holder: string;
  now: string;
  expiresAt: string;
}

async function takeAbandoned(
  transaction: Knex.Transaction,
  { id, holder, now, expiresAt }: Claim,
): Promise<boolean> {
  const taken = await transaction<OperationRow>(TABLES.operations.operations)
    .where({ id, status: 'running' })
    .andWhere(free =>
      free.whereNull('lease_expires_at').orWhere('lease_expires_at', '<=', now),
    )
    .update({
      lease_holder: holder,
      lease_expires_at: expiresAt,
      fence: transaction.raw('?? + 1', ['fence']),
    });
  return taken === 1;
}

/** One that waits, and whose time has come: the step that waited is begun again. */
async function takeWoken(
  transaction: Knex.Transaction,
  { id, holder, now, expiresAt }: Claim,
): Promise<boolean> {
  const taken = await transaction<OperationRow>(TABLES.operations.operations)
    .where({ id, status: 'waiting' })
    .andWhere('wakes_at', '<=', now)
    .update({
      status: 'running',
      wakes_at: null,
      lease_holder: holder,
      lease_expires_at: expiresAt,
      fence: transaction.raw('?? + 1', ['fence']),
    });
  if (taken === 1) {
    await rewindSteps({ transaction, operationId: id, from: ['waiting'] });
  }
  return taken === 1;
}

/**
 * Takes an operation that nobody works on: running without a worker, or waiting past
 * its time. Undefined where another was faster.
 */
export async function claimOperation(
  options: { knex: Knex } & Claim,
): Promise<Lease | undefined> {
  const { knex, id, holder } = options;
  return knex.transaction(async transaction => {
    const taken =
      (await takeAbandoned(transaction, options)) ||
      (await takeWoken(transaction, options));
    if (!taken) {
      return undefined;
    }
    const row = await transaction<OperationRow>(TABLES.operations.operations)
      .where({ id })
      .first('fence');
    return row && { operationId: id, holder, fence: row.fence };
  });
}
