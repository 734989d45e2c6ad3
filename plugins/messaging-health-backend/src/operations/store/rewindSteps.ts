import { StepStatus } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { StepRow } from './operationRow';

/** Puts the steps that stand in one of these statuses back to `pending`; what is done stays done. */
export async function rewindSteps(options: {
  transaction: Knex.Transaction;
  operationId: string;
  from: Exclude<StepStatus, 'done'>[];
}): Promise<void> {
  const { transaction, operationId, from } = options;
  await transaction<StepRow>(TABLES.operations.steps)
    .where({ operation_id: operationId })
    .whereIn('status', from)
    .update({ status: 'pending' });
}
