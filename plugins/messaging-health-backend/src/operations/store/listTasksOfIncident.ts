import { ScaffolderTaskLink } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

const { operations, tasks } = TABLES.operations;

/** The scaffolder tasks that asked for an incident's operations, oldest first. */
export async function listTasksOfIncident(options: {
  knex: Knex;
  incident: string;
}): Promise<ScaffolderTaskLink[]> {
  const { knex, incident } = options;
  const rows: Array<{ task_id: string; operation_id: string; at: string }> =
    await knex({ o: operations })
      .join({ t: tasks }, 't.operation_id', 'o.id')
      .where('o.incident', incident)
      .orderBy(['t.at', 't.task_id'])
      .select('t.task_id', 't.operation_id', 't.at');
  return rows.map(row => ({
    taskId: row.task_id,
    operationId: row.operation_id,
    at: row.at,
  }));
}
