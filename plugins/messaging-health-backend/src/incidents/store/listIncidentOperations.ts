import { Knex } from 'knex';
import { TABLES } from '../../database';

/** Ids of the operations of an incident, oldest first. */
export async function listIncidentOperations(options: {
  knex: Knex;
  sequence: number;
}): Promise<string[]> {
  const { knex, sequence } = options;
  const rows: Array<{ operation_id: string }> = await knex(
    TABLES.incidents.operations,
  )
    .where({ incident: sequence })
    .orderBy(['at', 'operation_id'])
    .select('operation_id');
  return rows.map(row => row.operation_id);
}
