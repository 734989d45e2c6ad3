import { SignedHead } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

interface TimelineHeadRow {
  incident: string;
  sequence: number;
  hash: string;
  organization_id: string | null;
  signature: string | null;
  key_id: string | null;
  signed_at: string | null;
}

/** The signed head of a timeline; `undefined` where none was signed yet. */
export async function getTimelineHead(options: {
  knex: Knex;
  incident: string;
}): Promise<SignedHead | undefined> {
  const { knex, incident } = options;
  const row = await knex<TimelineHeadRow>(TABLES.timeline.heads)
    .where({ incident })
    .first();
  if (
    !row?.signature ||
    !row.key_id ||
    !row.signed_at ||
    !row.organization_id
  ) {
    return undefined;
  }
  return {
    organizationId: row.organization_id,
    incident,
    sequence: row.sequence,
    hash: row.hash,
    signedAt: row.signed_at,
    keyId: row.key_id,
    signature: row.signature,
  };
}
