import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRow } from './operationRow';

/** Ids of aborted operations whose incident has not been told. */
export async function listUntoldAborts(options: {
  knex: Knex;
  limit: number;
}): Promise<string[]> {
  const { knex, limit } = options;
  const rows: Pick<OperationRow, 'id'>[] = await knex<OperationRow>(
    TABLES.operations.operations,
  )
    .where({ untold: 1 })
    .limit(limit)
    .select('id');
  return rows.map(({ id }) => id);
}
