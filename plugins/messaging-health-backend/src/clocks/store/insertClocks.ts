import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ClockRow } from './clockRow';

/** Starts clocks; what runs already stays as it is. */
export async function insertClocks(options: {
  transaction: Knex.Transaction;
  clocks: ClockRow[];
}): Promise<void> {
  const { transaction, clocks } = options;
  await transaction<ClockRow>(TABLES.clocks.clocks)
    .insert(clocks)
    .onConflict(['incident', 'clock', 'round'])
    .ignore();
}
