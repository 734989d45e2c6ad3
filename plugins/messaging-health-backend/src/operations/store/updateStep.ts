import { StepId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { StepRow } from './operationRow';

/** Changes one step; the caller has made sure, in the same transaction, that it may. */
export async function updateStep(options: {
  transaction: Knex.Transaction;
  operationId: string;
  stepId: StepId;
  changes: Partial<StepRow>;
}): Promise<void> {
  const { transaction, operationId, stepId, changes } = options;
  await transaction<StepRow>(TABLES.operations.steps)
    .where({ operation_id: operationId, step_id: stepId })
    .update(changes);
}
