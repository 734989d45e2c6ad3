import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRow } from './operationRow';

/** Ids of running operations that no worker holds, or whose worker fell silent. */
export async function listIdleOperations(options: {
  knex: Knex;
  now: string;
  limit: number;
}): Promise<string[]> {
  const { knex, now, limit } = options;
  const rows: Pick<OperationRow, 'id'>[] = await knex<OperationRow>(
    TABLES.operations.operations,
  )
    .where({ status: 'running' })
    .andWhere(free =>
      free.whereNull('lease_expires_at').orWhere('lease_expires_at', '<=', now),
    )
    .orderBy('requested_at')
    .limit(limit)
    .select('id');
  return rows.map(({ id }) => id);
}
