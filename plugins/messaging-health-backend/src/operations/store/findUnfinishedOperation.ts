import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRecord } from '../OperationRecord';
import { OPEN_TICKET, OperationRow } from './operationRow';
import { readOperations } from './readOperations';

/** The one operation of an organization that is not finished, if any. */
export async function findUnfinishedOperation(options: {
  knex: Knex;
  organizationId: string;
}): Promise<OperationRecord | undefined> {
  const { knex, organizationId } = options;
  const rows: OperationRow[] = await knex<OperationRow>(
    TABLES.operations.operations,
  )
    .where({ organization_id: organizationId, ticket: OPEN_TICKET })
    .select();
  return (await readOperations({ knex, rows }))[0];
}
