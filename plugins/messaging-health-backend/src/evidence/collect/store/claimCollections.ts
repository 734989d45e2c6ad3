import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { Collection, CollectionRow, fromCollectionRow } from './collectionRow';

/**
 * Claims what is due, the longest waiting first. Each row is taken by one atomic change
 * that finds it as it was read, so that of two replicas one gets it; who dies with a claim
 * loses it when its lease runs out.
 */
export async function claimCollections(options: {
  knex: Knex;
  now: string;
  leaseUntil: string;
  claim: string;
  limit: number;
}): Promise<Collection[]> {
  const { knex, now, leaseUntil, claim, limit } = options;
  const due = await knex<CollectionRow>(TABLES.evidence.collections)
    .where({ status: 'waiting' })
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit);
  const claimed: Collection[] = [];
  for (const row of due) {
    const attempts = row.attempts + 1;
    const taken = await knex<CollectionRow>(TABLES.evidence.collections)
      .where({ id: row.id, status: 'waiting', due_at: row.due_at })
      .update({ due_at: leaseUntil, attempts, claim });
    if (taken === 1) {
      claimed.push(fromCollectionRow({ ...row, attempts }));
    }
  }
  return claimed;
}
