import { Knex } from 'knex';

/**
 * Runs work in a transaction of its own. A round gives one that refuses once another
 * replica has the round.
 */
export type Write = <T>(
  work: (transaction: Knex.Transaction) => Promise<T>,
) => Promise<T>;

/** An ordinary transaction. */
export function writeTo(knex: Knex): Write {
  return work => knex.transaction(work);
}
