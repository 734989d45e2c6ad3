import { Knex } from 'knex';
import { TABLES } from '../../database';
import { CommunicationRow } from './communicationRow';

const table = (knex: Knex) =>
  knex<CommunicationRow>(TABLES.communications.communications);

/** What is known of a request. */
export async function findByRequest(options: {
  knex: Knex;
  incident: string;
  requestId: string;
}): Promise<CommunicationRow | undefined> {
  const { knex, incident, requestId } = options;
  return table(knex).where({ incident, request_id: requestId }).first();
}

/**
 * Takes a message upon this process: of two at once one wins. One whose process died is
 * free again after `busy_until`. Answers whether it was taken.
 */
export async function reserve(options: {
  knex: Knex;
  row: CommunicationRow;
  now: string;
}): Promise<boolean> {
  const { knex, row, now } = options;
  const { id: _, incident, request_id, ...rest } = row;
  await table(knex)
    .insert({ ...row, busy_until: null })
    .onConflict(['incident', 'request_id'])
    .ignore();
  const taken = await table(knex)
    .where({ incident, request_id })
    .whereNull('sent_at')
    .where(free =>
      free.whereNull('busy_until').orWhere('busy_until', '<=', now),
    )
    .update(rest);
  return taken > 0;
}

/** Gives a message back that could not be sent: nothing of it is kept. */
export async function release(options: {
  knex: Knex;
  row: CommunicationRow;
}): Promise<void> {
  const { incident, request_id, busy_until } = options.row;
  await table(options.knex)
    .where({ incident, request_id, busy_until })
    .whereNull('sent_at')
    .delete();
}

/** Keeps that a message was sent. */
export async function keepSent(options: {
  transaction: Knex.Transaction;
  id: string;
  sent: Required<Pick<CommunicationRow, 'sent_at' | 'entry'>>;
}): Promise<void> {
  const { transaction, id, sent } = options;
  await table(transaction)
    .where({ id })
    .update({ ...sent, busy_until: null });
}
