import { StepId, StepStatus } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { StepRow } from './operationRow';

/** Puts the steps that stand in one of these statuses back to `pending`; where `only` is given, none but those. */
export async function rewindSteps(options: {
  transaction: Knex.Transaction;
  operationId: string;
  from: StepStatus[];
  only?: readonly StepId[];
}): Promise<void> {
  const { transaction, operationId, from, only } = options;
  await transaction<StepRow>(TABLES.operations.steps)
    .where({ operation_id: operationId })
    .whereIn('status', from)
    .modify(query => {
      if (only) {
        query.whereIn('step_id', only);
      }
    })
    .update({ status: 'pending' });
}
