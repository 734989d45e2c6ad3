import { Actor, SignOff } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { signerColumn, SignOffRow } from './operationRow';

/** Stores a sign-off; false where the conversation is signed already. */
export async function insertSignOff(options: {
  transaction: Knex.Transaction;
  operationId: string;
  signOff: SignOff;
  by: Actor;
}): Promise<boolean> {
  const { transaction, operationId, signOff, by } = options;
  const inserted: unknown[] = await transaction<SignOffRow>(
    TABLES.operations.signOffs,
  )
    .insert({
      operation_id: operationId,
      conversation_id: signOff.conversationId,
      signed_by: signOff.by,
      actor: signerColumn.encode(by),
      at: signOff.at,
      note: signOff.note ?? null,
    })
    .onConflict(['operation_id', 'conversation_id'])
    .ignore()
    .returning('conversation_id');
  return inserted.length === 1;
}
