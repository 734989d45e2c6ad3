import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { CollectionRow } from './collectionRow';

/** Queues what is to be collected; what is queued already stays as it is. */
export async function insertCollections(options: {
  transaction: Knex.Transaction;
  rows: CollectionRow[];
}): Promise<void> {
  const { transaction, rows } = options;
  if (rows.length === 0) {
    return;
  }
  await transaction<CollectionRow>(TABLES.evidence.collections)
    .insert(rows)
    .onConflict(['incident', 'moment_key', 'source', 'kind', 'about'])
    .ignore();
}
