import { Evidence } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { toEvidenceRow } from './evidenceRow';

/** Stores one item, unless its key is taken already: then nothing changes. */
export async function insertEvidence(options: {
  knex: Knex;
  evidence: Evidence;
  onceKey?: string;
}): Promise<void> {
  const { knex, evidence, onceKey } = options;
  await knex(TABLES.evidence.items)
    .insert(toEvidenceRow(evidence, onceKey))
    .onConflict(['incident', 'once_key'])
    .ignore();
}
