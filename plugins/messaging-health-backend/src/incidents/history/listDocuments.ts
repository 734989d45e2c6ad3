import {
  formatIncidentNumber,
  IncidentDocument,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

interface DocumentRow {
  sequence: number;
  organization_title: string;
  entity_ref: string;
  status: string;
  detected_at: string;
  updated_at: string;
  text: string;
}

/** Documents of incidents after one of them, oldest number first. */
export async function listDocuments(options: {
  knex: Knex;
  after: number;
  limit: number;
}): Promise<Array<{ sequence: number; document: IncidentDocument }>> {
  const { knex, after, limit } = options;
  const { documents, incidents } = TABLES.incidents;
  const rows: DocumentRow[] = await knex({ i: incidents })
    .join({ d: documents }, 'd.incident', 'i.sequence')
    .where('i.sequence', '>', after)
    .orderBy('i.sequence')
    .limit(limit)
    .select(
      'i.sequence',
      'i.organization_title',
      'i.entity_ref',
      'i.status',
      'i.detected_at',
      'i.updated_at',
      'd.text',
    );
  return rows.map(row => ({
    sequence: row.sequence,
    document: {
      number: formatIncidentNumber(row.sequence),
      organizationTitle: row.organization_title,
      entityRef: row.entity_ref,
      status: row.status,
      detectedAt: row.detected_at,
      updatedAt: row.updated_at,
      text: row.text,
    },
  }));
}
