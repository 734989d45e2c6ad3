import { Knex } from 'knex';
import { isSqlite, TABLES } from '../../database';

/**
 * Lets nobody else write a fleet rollback down until the transaction ends, so that of
 * two that share an organization the second sees the first. SQLite has one writer anyway.
 */
export async function lockFleetRollbacks(options: {
  transaction: Knex.Transaction;
}): Promise<void> {
  const { transaction } = options;
  if (!isSqlite(transaction)) {
    await transaction.raw('lock table ?? in share row exclusive mode', [
      TABLES.fleet.rollbacks,
    ]);
  }
}
