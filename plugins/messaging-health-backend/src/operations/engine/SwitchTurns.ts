import { toTimestamp } from '../../database';
import { OperationsDependencies } from '../OperationsDependencies';
import { endTurn, takeTurn } from '../store/takeTurn';
import { TurnQueue } from './TurnQueue';

const POLL_MILLISECONDS = 200;
const RENEWALS_PER_TURN = 3;

/**
 * Lets one switch at a time through for each automation instance, on all replicas
 * together: first in this process, in the order of their coming, then by a row of the
 * database that is held as long as its holder gives a sign of life.
 */
export class SwitchTurns {
  private readonly here = new TurnQueue();

  constructor(
    private readonly deps: Pick<
      OperationsDependencies,
      'knex' | 'clock' | 'pacemaker' | 'options' | 'replica' | 'logger'
    >,
  ) {}

  async take<Result>(
    instance: string,
    signal: AbortSignal,
    work: () => Promise<Result>,
  ): Promise<Result> {
    return this.here.take(instance, signal, async () => {
      await this.waitForTurn(instance, signal);
      const done = new AbortController();
      const keeping = this.keep(instance, done.signal);
      try {
        // Who no longer waits must not begin, also where the turn came in that instant.
        signal.throwIfAborted();
        return await work();
      } finally {
        done.abort();
        await keeping;
        await this.end(instance);
      }
    });
  }

  private async waitForTurn(
    instance: string,
    signal: AbortSignal,
  ): Promise<void> {
    while (!(await this.claim(instance))) {
      await this.deps.clock.sleep(POLL_MILLISECONDS, signal);
    }
  }

  private claim(instance: string): Promise<boolean> {
    const { knex, clock, options, replica } = this.deps;
    const now = clock.now();
    const until = now.getTime() + options.engine.leaseForMilliseconds;
    return takeTurn({
      knex,
      instance,
      holder: replica,
      now: toTimestamp(now),
      expiresAt: toTimestamp(new Date(until)),
    });
  }

  /** Renews until `signal` ends it. One failed renewal costs nothing; a lost turn is only logged, since the work can't be taken back. */
  private async keep(instance: string, signal: AbortSignal): Promise<void> {
    const { pacemaker, options, logger } = this.deps;
    while (!signal.aborted) {
      try {
        await pacemaker.sleep(
          options.engine.leaseForMilliseconds / RENEWALS_PER_TURN,
          signal,
        );
        if (!(await this.claim(instance))) {
          logger.warn(
            `The turn at the automation instance ${instance} was taken over while a switch was at work there.`,
          );
        }
      } catch (error) {
        if (!signal.aborted) {
          logger.warn(
            `The turn at the automation instance ${instance} was not renewed: ${error}`,
          );
        }
      }
    }
  }

  /** A turn that can't be given back runs out by itself. */
  private async end(instance: string): Promise<void> {
    const { knex, replica, logger } = this.deps;
    try {
      await endTurn({ knex, instance, holder: replica });
    } catch (error) {
      logger.warn(
        `The turn at the automation instance ${instance} was not given back and will run out: ${error}`,
      );
    }
  }
}
