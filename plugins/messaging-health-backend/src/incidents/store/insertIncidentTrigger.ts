import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

/** Notes that a trigger fired in an incident; the first time stays. */
export async function insertIncidentTrigger(options: {
  transaction: Knex.Transaction;
  sequence: number;
  trigger: TriggerId;
  at: string;
}): Promise<void> {
  const { transaction, sequence, trigger, at } = options;
  await transaction(TABLES.incidents.triggers)
    .insert({
      incident: sequence,
      trigger,
      at,
      // The history walks an incident's triggers in its order.
      detected_at: transaction(TABLES.incidents.incidents)
        .where({ sequence })
        .select('detected_at'),
    })
    .onConflict(['incident', 'trigger'])
    .ignore();
}
