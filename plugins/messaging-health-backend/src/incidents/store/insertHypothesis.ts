import { Hypothesis } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { toHypothesisRow } from './hypothesisRow';

/** Stores a guess; the same one of the system's a second time changes nothing. */
export async function insertHypothesis(options: {
  transaction: Knex.Transaction;
  sequence: number;
  hypothesis: Hypothesis;
}): Promise<void> {
  const { transaction, sequence, hypothesis } = options;
  await transaction(TABLES.incidents.hypotheses)
    .insert(toHypothesisRow(sequence, hypothesis))
    .onConflict(['incident', 'code'])
    .ignore();
}
