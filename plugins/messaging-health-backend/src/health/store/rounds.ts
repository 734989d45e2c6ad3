import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromTimestamp, isSqlite, TABLES, toTimestamp } from '../../database';
import { MINUTE } from '../rules/MinuteFigures';

const SWEEP = 'sweep';
const TABLE = TABLES.health.rounds;

interface RoundRow {
  name: string;
  fence: number;
  holder: string | null;
  lease_until_at: string | null;
  started_at: string | null;
  ended_at: string | null;
  took_milliseconds: number | null;
  organizations: number | null;
  late_in_a_row: number;
  judged_up_to: number | null;
}

/** How the newest rounds went. */
export interface RoundsStatus {
  endedAt?: Date;
  tookMilliseconds?: number;
  organizations?: number;
  lateInARow: number;
  /** Up to which instant each trigger was judged, and when. */
  judged: Map<string, { upTo: number; at: Date }>;
}

/**
 * Takes the next round; undefined while another replica has it, or had the newest one
 * and is expected to take the next: it remembers what this one would have to read.
 */
export async function claimRound(deps: {
  knex: Knex;
  holder: string;
  now: Date;
  leaseFor: number;
  /** Another replica is given up on when its newest round ended so long ago. */
  expectedWithin: number;
}): Promise<number | undefined> {
  const { knex, holder, now, leaseFor, expectedWithin } = deps;
  await knex(TABLE)
    .insert({ name: SWEEP, fence: 0 })
    .onConflict('name')
    .ignore();
  const rows: Array<{ fence: number }> = await knex<RoundRow>(TABLE)
    .where({ name: SWEEP })
    .where(free =>
      free
        .whereNull('lease_until_at')
        .orWhere('lease_until_at', '<', toTimestamp(now)),
    )
    .where(mine =>
      mine
        .whereNull('holder')
        .orWhere('holder', holder)
        .orWhereNull('ended_at')
        .orWhere(
          'ended_at',
          '<',
          toTimestamp(new Date(now.getTime() - expectedWithin)),
        ),
    )
    .update({
      fence: knex.raw('fence + 1'),
      holder,
      started_at: toTimestamp(now),
      lease_until_at: toTimestamp(new Date(now.getTime() + leaseFor)),
    })
    .returning('fence');
  return rows[0]?.fence;
}

/** Keeps the round for longer; false when it was lost, or has ended. */
export async function renewRound(deps: {
  knex: Knex;
  fence: number;
  until: Date;
}): Promise<boolean> {
  const changed = await deps
    .knex(TABLE)
    .where({ name: SWEEP, fence: deps.fence })
    // One that has just ended must not keep the next one waiting.
    .whereNotNull('lease_until_at')
    .update({ lease_until_at: toTimestamp(deps.until) });
  return changed > 0;
}

/**
 * True while the round is still this one's; holds it so until the transaction ends.
 *
 * On PostgreSQL the transaction need not wait for the disk: a server that loses its
 * last moments loses whole transactions from the end, and the next round finds and
 * judges the same minutes again.
 */
export async function holdsRound(deps: {
  transaction: Knex.Transaction;
  fence: number;
}): Promise<boolean> {
  const { transaction, fence } = deps;
  const query = transaction<RoundRow>(TABLE)
    .where({ name: SWEEP, fence })
    .forShare();
  const rows = isSqlite(transaction)
    ? await query.select('fence')
    : await query.select(
        'fence',
        transaction.raw(`set_config('synchronous_commit', 'off', true)`),
      );
  return rows.length > 0;
}

/** Ends a round, and says how it went. Answers how many in a row were late; undefined when the round was lost. */
export async function endRound(deps: {
  knex: Knex;
  fence: number;
  now: Date;
  round?: { took: number; organizations: number; isLate: boolean };
}): Promise<number | undefined> {
  const { knex, fence, now, round } = deps;
  const rows: Array<{ late_in_a_row: number }> = await knex<RoundRow>(TABLE)
    .where({ name: SWEEP, fence })
    .update({
      lease_until_at: null,
      ...(round && {
        ended_at: toTimestamp(now),
        took_milliseconds: round.took,
        organizations: round.organizations,
        late_in_a_row: round.isLate ? knex.raw('late_in_a_row + 1') : 0,
      }),
    })
    .returning('late_in_a_row');
  return rows[0]?.late_in_a_row;
}

/** Leaves the next round to whoever comes first: at a shutdown. */
export async function leaveRounds(deps: {
  knex: Knex;
  holder: string;
}): Promise<void> {
  await deps
    .knex(TABLE)
    .where({ name: SWEEP, holder: deps.holder })
    .update({ holder: null, lease_until_at: null });
}

/** A trigger was judged up to an instant. */
export async function saveJudgedUpTo(deps: {
  transaction: Knex.Transaction;
  trigger: TriggerId;
  fence: number;
  upTo: number;
  judgedAt: Date;
}): Promise<void> {
  const { transaction, trigger, fence, upTo, judgedAt } = deps;
  const row = {
    fence,
    judged_up_to: upTo / MINUTE,
    ended_at: toTimestamp(judgedAt),
  };
  await transaction(TABLE)
    .insert({ name: trigger, ...row })
    .onConflict('name')
    .merge(row);
}

export async function readRounds(deps: { knex: Knex }): Promise<RoundsStatus> {
  const rows = await deps.knex<RoundRow>(TABLE).select('*');
  const sweep = rows.find(({ name }) => name === SWEEP);
  const judged: RoundsStatus['judged'] = new Map();
  for (const row of rows) {
    if (row.name !== SWEEP && row.judged_up_to !== null && row.ended_at) {
      judged.set(row.name, {
        upTo: row.judged_up_to * MINUTE,
        at: fromTimestamp(row.ended_at),
      });
    }
  }
  return {
    endedAt: sweep?.ended_at ? fromTimestamp(sweep.ended_at) : undefined,
    tookMilliseconds: sweep?.took_milliseconds ?? undefined,
    organizations: sweep?.organizations ?? undefined,
    lateInARow: sweep?.late_in_a_row ?? 0,
    judged,
  };
}
