import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRecord } from '../OperationRecord';
import { OperationRow } from './operationRow';
import { readOperations } from './readOperations';

/** One operation by its id, if it exists. */
export async function findOperation(options: {
  knex: Knex;
  id: string;
}): Promise<OperationRecord | undefined> {
  const { knex, id } = options;
  const rows: OperationRow[] = await knex<OperationRow>(
    TABLES.operations.operations,
  )
    .where({ id })
    .select();
  return (await readOperations({ knex, rows }))[0];
}
