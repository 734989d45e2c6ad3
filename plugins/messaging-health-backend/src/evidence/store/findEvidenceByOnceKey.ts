import { Evidence } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { EvidenceRow, fromEvidenceRow } from './evidenceRow';

/** The item that stands under a key, if any. */
export async function findEvidenceByOnceKey(options: {
  knex: Knex;
  incident: string;
  onceKey: string;
}): Promise<Evidence | undefined> {
  const { knex, incident, onceKey } = options;
  const row = await knex<EvidenceRow>(TABLES.evidence.items)
    .where({ incident, once_key: onceKey })
    .first();
  return row && fromEvidenceRow(row);
}
