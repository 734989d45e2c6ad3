import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { CollectionRow } from './collectionRow';

/** Gives a claimed collection back until later; nothing where another has claimed it since. */
export async function postponeCollection(options: {
  knex: Knex;
  id: string;
  claim: string;
  until: string;
}): Promise<void> {
  const { knex, id, claim, until } = options;
  await knex<CollectionRow>(TABLES.evidence.collections)
    .where({ id, claim, status: 'waiting' })
    .update({ due_at: until });
}
