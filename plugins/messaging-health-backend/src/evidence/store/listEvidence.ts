import { Evidence } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromEvidenceRow } from './evidenceRow';
import { selectEvidence } from './selectEvidence';

/** All evidence of one incident, oldest first. */
export async function listEvidence(options: {
  knex: Knex;
  incident: string;
}): Promise<Evidence[]> {
  const { knex, incident } = options;
  const rows = await selectEvidence(knex, incident).orderBy([
    'item.collected_at',
    'item.id',
  ]);
  return rows.map(fromEvidenceRow);
}
