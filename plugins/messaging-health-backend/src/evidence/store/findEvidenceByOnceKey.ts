import { Evidence } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromEvidenceRow } from './evidenceRow';
import { selectEvidence } from './selectEvidence';

/** The item that stands under a key, if any. */
export async function findEvidenceByOnceKey(options: {
  knex: Knex;
  incident: string;
  onceKey: string;
}): Promise<Evidence | undefined> {
  const { knex, incident, onceKey } = options;
  const [row] = await selectEvidence(knex, incident)
    .where('item.once_key', onceKey)
    .limit(1);
  return row && fromEvidenceRow(row);
}
