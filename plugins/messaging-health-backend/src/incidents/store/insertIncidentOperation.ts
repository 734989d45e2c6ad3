import { Knex } from 'knex';
import { TABLES } from '../../database';

/** Notes that an operation was decided in an incident; a repeat changes nothing. */
export async function insertIncidentOperation(options: {
  transaction: Knex.Transaction;
  sequence: number;
  operationId: string;
  at: string;
}): Promise<void> {
  const { transaction, sequence, operationId, at } = options;
  await transaction(TABLES.incidents.operations)
    .insert({ incident: sequence, operation_id: operationId, at })
    .onConflict(['incident', 'operation_id'])
    .ignore();
}
