import { SignedHead } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

/** Makes an entry the newest of its timeline; the head is locked by the transaction. */
export async function moveTimelineHead(options: {
  transaction: Knex.Transaction;
  head: SignedHead;
}): Promise<void> {
  const { transaction, head } = options;
  await transaction(TABLES.timeline.heads)
    .where({ incident: head.incident })
    .update({
      sequence: head.sequence,
      hash: head.hash,
      organization_id: head.organizationId,
      signature: head.signature,
      key_id: head.keyId,
      signed_at: head.signedAt,
    });
}
