import { WatchDependencies } from '../WatchDependencies';
import {
  claimWatchRound,
  endWatchRound,
  renewWatchRound,
} from '../store/watchRounds';
import { DriftRound } from './DriftRound';

const NAME = 'drift';
/**
 * A replica that shows no sign of life for so long has lost its round. With a look's
 * patience, the pause between rounds and the one between turns, drift is noticed within
 * a minute also where a replica dies while it compares.
 */
const LEASE_MILLISECONDS = 8_000;
const RENEW_EVERY_MILLISECONDS = 2_500;

/**
 * Lets one replica at a time go a round over drift, each time that one is due.
 *
 * Every replica comes by much more often than that. The platform's own lock is not used: it
 * frees a killed replica's round at its timeout, and looks for such rounds once a minute.
 */
export class DriftTurns {
  constructor(
    private readonly deps: Pick<
      WatchDependencies,
      'knex' | 'clock' | 'replica' | 'logger' | 'options'
    >,
    private readonly round: Pick<DriftRound, 'run'>,
  ) {}

  /** Goes a round where one is due and no other replica has it. */
  async run(signal: AbortSignal): Promise<void> {
    const { knex, clock, replica, options } = this.deps;
    const fence = await claimWatchRound({
      knex,
      name: NAME,
      holder: replica,
      now: clock.now(),
      leaseForMilliseconds: LEASE_MILLISECONDS,
      everyMilliseconds: options.drift.compareEveryMilliseconds,
    });
    if (fence === undefined) {
      return;
    }
    const over = new AbortController();
    void this.keep(fence, over);
    try {
      await this.round.run(AbortSignal.any([signal, over.signal]));
    } finally {
      over.abort();
      await endWatchRound({ knex, name: NAME, fence });
    }
  }

  /** Renews until the round is over; calls it off where another replica has taken over. Never rejects. */
  private async keep(fence: number, over: AbortController): Promise<void> {
    const { knex, clock, logger } = this.deps;
    while (!over.signal.aborted) {
      const ended = await clock
        .sleep(RENEW_EVERY_MILLISECONDS, over.signal)
        .then(
          () => false,
          () => true,
        );
      if (ended) {
        return;
      }
      try {
        const until = new Date(clock.now().getTime() + LEASE_MILLISECONDS);
        if (!(await renewWatchRound({ knex, name: NAME, fence, until }))) {
          over.abort(new Error('Another replica has this round over drift.'));
        }
      } catch (error) {
        logger.warn(`The round over drift was not renewed: ${error}`);
      }
    }
  }
}
