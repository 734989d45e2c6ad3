import { HypothesisEvidence } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { toHypothesisEvidenceRow } from './hypothesisRow';

/** Stores what speaks for or against a hypothesis; of the same thing, the last word stands. */
export async function putHypothesisEvidence(options: {
  transaction: Knex.Transaction;
  id: string;
  hypothesis: string;
  evidence: HypothesisEvidence;
}): Promise<void> {
  const { transaction, id, hypothesis, evidence } = options;
  const row = toHypothesisEvidenceRow(id, hypothesis, evidence);
  const of = evidence.entry === undefined ? 'evidence_id' : 'entry';
  await transaction(TABLES.incidents.hypothesisEvidence)
    .insert(row)
    .onConflict(['hypothesis', of])
    .merge(['stance', 'by', 'at']);
}
