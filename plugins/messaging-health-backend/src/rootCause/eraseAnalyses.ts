import { Knex } from 'knex';
import { eraseRcaTexts } from './store/eraseRcaTexts';

/**
 * Erases what versions of an analysis say, within the transaction that records it. Answers
 * the evidence that repeats it. Throws `NotFoundError` for a version that is not there.
 */
export async function eraseAnalyses(options: {
  incident: string;
  ids: number[];
  transaction: Knex.Transaction;
}): Promise<{ evidence: string[] }> {
  const { incident, ids: versions, transaction } = options;
  return {
    evidence: await eraseRcaTexts({ transaction, incident, versions }),
  };
}
