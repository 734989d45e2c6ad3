import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRecord } from '../OperationRecord';
import { OperationRow } from './operationRow';
import { readOperations } from './readOperations';

/** All operations of one incident, oldest first. */
export async function listOperationsOfIncident(options: {
  knex: Knex;
  incident: string;
}): Promise<OperationRecord[]> {
  const { knex, incident } = options;
  const rows: OperationRow[] = await knex<OperationRow>(
    TABLES.operations.operations,
  )
    .where({ incident })
    .orderBy(['requested_at', 'id'])
    .select();
  return readOperations({ knex, rows });
}
