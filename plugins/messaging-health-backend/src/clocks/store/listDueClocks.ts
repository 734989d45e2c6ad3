import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ClockRow } from './clockRow';

/** Clocks that are to be looked at by now, the longest due first. */
export async function listDueClocks(options: {
  knex: Knex;
  now: string;
  limit: number;
}): Promise<ClockRow[]> {
  const { knex, now, limit } = options;
  return knex<ClockRow>(TABLES.clocks.clocks)
    .where('warn_at', '<=', now)
    .orderBy(['warn_at', 'incident', 'clock', 'round'])
    .limit(limit)
    .select();
}
