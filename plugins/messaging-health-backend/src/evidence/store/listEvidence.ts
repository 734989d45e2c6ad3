import { Evidence } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { EvidenceRow, fromEvidenceRow } from './evidenceRow';

/** All evidence of one incident, oldest first. */
export async function listEvidence(options: {
  knex: Knex;
  incident: string;
}): Promise<Evidence[]> {
  const { knex, incident } = options;
  const rows: EvidenceRow[] = await knex<EvidenceRow>(TABLES.evidence.items)
    .where({ incident })
    .orderBy(['collected_at', 'id'])
    .select();
  return rows.map(fromEvidenceRow);
}
