import { Knex } from 'knex';
import { TABLES } from '../../database';
import { toEvidenceRows } from './evidenceRow';

/** Stores one item, unless its key is taken already: then nothing changes, and it answers `false`. */
export async function insertEvidence(options: {
  transaction: Knex.Transaction;
  evidence: Parameters<typeof toEvidenceRows>[0];
  onceKey?: string;
}): Promise<boolean> {
  const { transaction, evidence, onceKey } = options;
  const { item, content } = toEvidenceRows(evidence, onceKey);
  const inserted: unknown[] = await transaction(TABLES.evidence.items)
    .insert(item)
    .onConflict(['incident', 'once_key'])
    .ignore()
    .returning('id');
  if (inserted.length === 0) {
    return false;
  }
  await transaction(TABLES.evidence.contents).insert(content);
  return true;
}
