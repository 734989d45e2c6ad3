import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { CollectionRow } from './collectionRow';

/** Ends a collection; false where it has ended before. */
export async function endCollection(options: {
  transaction: Knex.Transaction;
  id: string;
  status: 'collected' | 'silent';
  at: string;
}): Promise<boolean> {
  const { transaction, id, status, at } = options;
  const ended = await transaction<CollectionRow>(TABLES.evidence.collections)
    .where({ id, status: 'waiting' })
    .update({ status, finished_at: at });
  return ended === 1;
}
