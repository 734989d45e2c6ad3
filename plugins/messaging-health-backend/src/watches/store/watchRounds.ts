import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';

/** A row of `watch_rounds`. */
interface WatchRoundRow {
  name: string;
  fence: number;
  holder: string | null;
  lease_until_at: string | null;
  started_at: string | null;
}

const rounds = (knex: Knex) => knex<WatchRoundRow>(TABLES.watches.rounds);

/**
 * Takes a watch's next round; undefined while another replica has it, or where it is not
 * due yet. One whose replica died is due at once.
 */
export async function claimWatchRound(options: {
  knex: Knex;
  name: string;
  holder: string;
  now: Date;
  leaseForMilliseconds: number;
  everyMilliseconds: number;
}): Promise<number | undefined> {
  const { knex, name, holder, now } = options;
  const after = (milliseconds: number) =>
    toTimestamp(new Date(now.getTime() + milliseconds));
  await rounds(knex).insert({ name, fence: 0 }).onConflict('name').ignore();
  const claimed: Array<{ fence: number }> = await rounds(knex)
    .where({ name })
    .where(free =>
      free
        .whereNull('lease_until_at')
        .orWhere('lease_until_at', '<=', after(0)),
    )
    .where(due =>
      due
        .whereNotNull('holder')
        .orWhereNull('started_at')
        .orWhere('started_at', '<=', after(-options.everyMilliseconds)),
    )
    .update({
      fence: knex.raw('fence + 1'),
      holder,
      lease_until_at: after(options.leaseForMilliseconds),
      started_at: after(0),
    })
    .returning('fence');
  return claimed[0]?.fence;
}

/** Keeps a round for longer; false when it was lost, or has ended. */
export async function renewWatchRound(options: {
  knex: Knex;
  name: string;
  fence: number;
  until: Date;
}): Promise<boolean> {
  const { knex, name, fence, until } = options;
  const renewed = await rounds(knex)
    .where({ name, fence })
    .whereNotNull('lease_until_at')
    .update({ lease_until_at: toTimestamp(until) });
  return renewed > 0;
}

/** Ends a round; does nothing where another replica has taken over. */
export async function endWatchRound(options: {
  knex: Knex;
  name: string;
  fence: number;
}): Promise<void> {
  const { knex, name, fence } = options;
  await rounds(knex)
    .where({ name, fence })
    .update({ holder: null, lease_until_at: null });
}
