import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRecord } from '../OperationRecord';
import { OperationRow } from './operationRow';
import { readOperations } from './readOperations';

/** The operation of an organization that was asked for last. */
export async function findNewestOperation(options: {
  knex: Knex;
  organizationId: string;
}): Promise<OperationRecord | undefined> {
  const { knex, organizationId } = options;
  const rows: OperationRow[] = await knex<OperationRow>(
    TABLES.operations.operations,
  )
    .where({ organization_id: organizationId })
    .orderBy('requested_at', 'desc')
    .limit(1)
    .select();
  return (await readOperations({ knex, rows }))[0];
}
