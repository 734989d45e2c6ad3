import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import {
  claimRound,
  endRound,
  holdsRound,
  leaveRounds,
  renewRound,
} from '../store/rounds';
import { RoundLostError } from './RoundLostError';

/** A replica that shows no sign of life for so long has lost its round. */
const LEASE = 10_000;
const RENEW_EVERY = 3_000;
/** Another replica is given up on when its next round is late by half. */
const PATIENCE = 1.5;

/** One claimed round. */
export interface Round {
  /** Higher than that of every round before. */
  fence: number;
  /** Aborted when the round was lost, or is called off. */
  signal: AbortSignal;
  /** A transaction in which the round is surely still this replica's. Throws `RoundLostError`. */
  write<T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T>;
}

/** What a round did. */
export interface SweepReport {
  organizations: number;
}

/** What a round did, and how it went. */
export interface RoundReport extends SweepReport {
  /** In milliseconds. */
  took: number;
  /** So many rounds, up to this one, outlived the interval. */
  lateInARow: number;
}

/** Sees to it that exactly one replica has a round. */
export class RoundLease {
  constructor(
    private readonly deps: {
      knex: Knex;
      clock: Clock;
      replica: string;
      intervalMilliseconds: number;
    },
  ) {}

  /** Does the work of a round, if it can be claimed; undefined where another replica has it. */
  async withRound(
    work: (round: Round) => Promise<SweepReport>,
    signal?: AbortSignal,
  ): Promise<RoundReport | undefined> {
    const { knex, clock, replica, intervalMilliseconds } = this.deps;
    const startedAt = clock.now();
    const fence = await claimRound({
      knex,
      holder: replica,
      now: startedAt,
      leaseFor: LEASE,
      expectedWithin: intervalMilliseconds * PATIENCE,
    });
    if (fence === undefined) {
      return undefined;
    }
    const over = new AbortController();
    const bounded = signal
      ? AbortSignal.any([signal, over.signal])
      : over.signal;
    void this.keep(fence, over);
    let report: SweepReport | undefined;
    try {
      report = await work({
        fence,
        signal: bounded,
        write: change => this.write(fence, change),
      });
    } finally {
      over.abort();
      if (!report) {
        await endRound({ knex, fence, now: clock.now() }).catch(() => 0);
      }
    }
    const now = clock.now();
    const took = now.getTime() - startedAt.getTime();
    const lateInARow = await endRound({
      knex,
      fence,
      now,
      round: { took, ...report, isLate: took > intervalMilliseconds },
    });
    return { ...report, took, lateInARow: lateInARow ?? 0 };
  }

  /** At a shutdown: the next replica need not wait. */
  leave(): Promise<void> {
    return leaveRounds({ knex: this.deps.knex, holder: this.deps.replica });
  }

  private write<T>(
    fence: number,
    change: (transaction: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.deps.knex.transaction(async transaction => {
      if (!(await holdsRound({ transaction, fence }))) {
        throw new RoundLostError();
      }
      return change(transaction);
    });
  }

  private async keep(fence: number, over: AbortController): Promise<void> {
    const { knex, clock } = this.deps;
    while (!over.signal.aborted) {
      const ended = await clock.sleep(RENEW_EVERY, over.signal).then(
        () => false,
        () => true,
      );
      if (ended) {
        return;
      }
      const until = new Date(clock.now().getTime() + LEASE);
      const isHeld = await renewRound({ knex, fence, until }).catch(() => true);
      if (!isHeld) {
        over.abort(new RoundLostError());
      }
    }
  }
}
