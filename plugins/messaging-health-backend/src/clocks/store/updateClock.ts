import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ClockKey, ClockRow } from './clockRow';

/** Changes one clock where it still is as it was read; answers whether it was. */
export async function updateClock(options: {
  knex: Knex;
  key: ClockKey;
  /** What the row must hold for the change to be made. */
  where?: Partial<Pick<ClockRow, 'warned_level' | 'told_level' | 'warn_at'>>;
  change: Partial<Omit<ClockRow, keyof ClockKey>>;
}): Promise<boolean> {
  const { knex, key, where = {}, change } = options;
  const { incident, clock, round } = key;
  const changed = await knex<ClockRow>(TABLES.clocks.clocks)
    .where({ incident, clock, round, ...where })
    .update(change);
  return changed > 0;
}
