import { Knex } from 'knex';
import { TABLES } from '../../database';

/** Keeps which scaffolder task asked for an operation; asking again changes nothing. */
export async function insertOperationTask(options: {
  knex: Knex;
  operationId: string;
  taskId: string;
  at: string;
}): Promise<void> {
  const { knex, operationId, taskId, at } = options;
  await knex(TABLES.operations.tasks)
    .insert({ operation_id: operationId, task_id: taskId, at })
    .onConflict(['operation_id', 'task_id'])
    .ignore();
}
