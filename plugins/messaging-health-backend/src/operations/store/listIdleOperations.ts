import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRow } from './operationRow';

/**
 * Ids of running operations that no worker holds, or whose worker fell silent, and of
 * waiting ones whose time has come. Two questions, each with an index of its own.
 */
export async function listIdleOperations(options: {
  knex: Knex;
  now: string;
  limit: number;
}): Promise<string[]> {
  const { knex, now, limit } = options;
  const table = () => knex<OperationRow>(TABLES.operations.operations);
  const abandoned: Pick<OperationRow, 'id'>[] = await table()
    .where({ status: 'running' })
    .andWhere(free =>
      free.whereNull('lease_expires_at').orWhere('lease_expires_at', '<=', now),
    )
    .orderBy('requested_at')
    .limit(limit)
    .select('id');
  const woken: Pick<OperationRow, 'id'>[] = await table()
    .where({ status: 'waiting' })
    .andWhere('wakes_at', '<=', now)
    .orderBy('wakes_at')
    .limit(limit)
    .select('id');
  return [...abandoned, ...woken].map(({ id }) => id);
}
