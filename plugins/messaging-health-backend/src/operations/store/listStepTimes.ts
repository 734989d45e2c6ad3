import { StepId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

/**
 * How long a step of past rollbacks took until it was done, in milliseconds, the newest
 * first: of one organization, or of all where none is given.
 */
export async function listStepTimes(options: {
  knex: Knex;
  step: StepId;
  organizationId?: string;
  limit: number;
}): Promise<number[]> {
  const { knex, step, organizationId, limit } = options;
  const { operations, steps } = TABLES.operations;
  const query = knex(steps)
    .join(operations, `${operations}.id`, `${steps}.operation_id`)
    .where(`${operations}.kind`, 'rollback')
    .where(`${steps}.step_id`, step)
    .where(`${steps}.status`, 'done')
    .whereNotNull(`${steps}.started_at`)
    .whereNotNull(`${steps}.finished_at`)
    .orderBy(`${operations}.requested_at`, 'desc')
    .limit(limit)
    .select({
      startedAt: `${steps}.started_at`,
      finishedAt: `${steps}.finished_at`,
    });
  if (organizationId !== undefined) {
    query.where(`${operations}.organization_id`, organizationId);
  }
  const rows: Array<{ startedAt: string; finishedAt: string }> = await query;
  return rows.map(({ startedAt, finishedAt }) =>
    Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)),
  );
}
