import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRow } from './operationRow';

/** Notes that the incident knows of the abort. */
export async function markAbortTold(options: {
  knex: Knex;
  id: string;
}): Promise<void> {
  const { knex, id } = options;
  await knex<OperationRow>(TABLES.operations.operations)
    .where({ id })
    .update({ untold: 0 });
}
