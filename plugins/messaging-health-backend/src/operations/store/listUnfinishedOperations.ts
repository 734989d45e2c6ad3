import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';
import { OperationRecord } from '../OperationRecord';
import { OPEN_TICKET, OperationRow } from './operationRow';
import { readOperations } from './readOperations';

/** The unfinished operations of many organizations. */
export async function listUnfinishedOperations(options: {
  knex: Knex;
  organizationIds: string[];
}): Promise<OperationRecord[]> {
  const { knex, organizationIds } = options;
  const rows: OperationRow[] = [];
  for (const part of chunked(organizationIds, 1)) {
    rows.push(
      ...(await knex<OperationRow>(TABLES.operations.operations)
        .where({ ticket: OPEN_TICKET })
        .whereIn('organization_id', part)
        .select()),
    );
  }
  return readOperations({ knex, rows });
}
