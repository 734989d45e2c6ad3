import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ClockRow } from './clockRow';

/** The clocks of many incidents, by round. */
export async function listClocks(options: {
  knex: Knex;
  incidents: readonly string[];
}): Promise<ClockRow[]> {
  const { knex, incidents } = options;
  return incidents.length === 0
    ? []
    : knex<ClockRow>(TABLES.clocks.clocks)
        .whereIn('incident', [...incidents])
        .orderBy(['incident', 'clock', 'round'])
        .select();
}
