import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { toCorrectiveActionRow } from './correctiveActionRow';

/** Stores a corrective action, in the place of what it was before. */
export async function putCorrectiveAction(options: {
  transaction: Knex.Transaction;
  sequence: number;
  action: CorrectiveAction;
}): Promise<void> {
  const { transaction, sequence, action } = options;
  await transaction(TABLES.incidents.correctiveActions)
    .insert(toCorrectiveActionRow(sequence, action))
    .onConflict('id')
    .merge();
}
