import { toTimestamp } from '../../database';
import { OperationsDependencies } from '../OperationsDependencies';
import { claimOperation } from '../store/claimOperation';
import { findOperation } from '../store/findOperation';
import { listIdleOperations } from '../store/listIdleOperations';
import { listUntoldAborts } from '../store/listUntoldAborts';
import { markAbortTold } from '../store/markAbortTold';
import { releaseLease } from '../store/releaseLease';
import { EngineStoppedError } from './EngineStoppedError';
import { IncidentTeller } from './IncidentTeller';
import { keepLease } from './keepLease';
import { Lease } from './Lease';
import { LeaseLostError } from './LeaseLostError';
import { OperationRun } from './OperationRun';
import { SwitchTurns } from './SwitchTurns';

/** Most operations that one look at the database takes up. */
const BATCH = 20;

/**
 * Carries operations on, by itself: at once where it is kicked, and by looking for
 * those that nobody carries, wherever they were begun. What it holds in memory is
 * only who works here now; the truth is in the database.
 */
export class OperationEngine {
  private readonly turns: SwitchTurns;
  private readonly working = new Map<string, Promise<void>>();
  private stopper = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(private readonly deps: OperationsDependencies) {
    this.turns = new SwitchTurns(deps);
  }

  /** Begins to look for work, again and again. */
  start(): void {
    if (!this.loop) {
      this.stopper = new AbortController();
      this.loop = this.lookForWork(this.stopper.signal);
    }
  }

  /** Stops at once; what was at work goes on elsewhere, or after the next start. */
  async stop(): Promise<void> {
    this.stopper.abort(new EngineStoppedError());
    await this.loop;
    this.loop = undefined;
    await this.idle();
  }

  /** Takes an operation up without waiting for the next look. */
  kick(operationId: string): void {
    const before = this.working.get(operationId) ?? Promise.resolve();
    const now = before
      .then(() => this.carry(operationId))
      .catch(error =>
        this.deps.logger.error(
          `Operation ${operationId} was left and will be taken up again: ${error}`,
        ),
      )
      .finally(() => {
        if (this.working.get(operationId) === now) {
          this.working.delete(operationId);
        }
      });
    this.working.set(operationId, now);
  }

  /** Resolves when nothing is at work here. */
  async idle(): Promise<void> {
    while (this.working.size > 0) {
      await Promise.all(this.working.values());
    }
  }

  /** One look: takes up what nobody carries, and tells of aborts that are still untold. */
  async poll(): Promise<void> {
    const { knex, clock, logger } = this.deps;
    const idle = await listIdleOperations({
      knex,
      now: toTimestamp(clock.now()),
      limit: BATCH,
    });
    idle.filter(id => !this.working.has(id)).forEach(id => this.kick(id));
    for (const id of await listUntoldAborts({ knex, limit: BATCH })) {
      // What one incident does not take must not keep the others from hearing theirs.
      await this.tellAbort(id).catch(error =>
        logger.warn(
          `The end of operation ${id} could not be told to its incident and will be told again: ${error}`,
        ),
      );
    }
  }

  /** Writes an abort into its incident, once. */
  async tellAbort(operationId: string): Promise<void> {
    const { knex, incidents, replica } = this.deps;
    const record = await findOperation({ knex, id: operationId });
    if (record) {
      const teller = new IncidentTeller(incidents, { type: 'system', replica });
      await teller.tellAbort(record);
      await markAbortTold({ knex, id: operationId });
    }
  }

  private async lookForWork(signal: AbortSignal): Promise<void> {
    const { pacemaker, options, logger } = this.deps;
    while (!signal.aborted) {
      try {
        await this.poll();
      } catch (error) {
        logger.warn(`Unfinished operations could not be looked for: ${error}`);
      }
      await pacemaker
        .sleep(options.engine.pollIntervalMilliseconds, signal)
        .catch(() => undefined);
    }
  }

  private async carry(operationId: string): Promise<void> {
    if (this.stopper.signal.aborted) {
      return;
    }
    const { knex, clock, replica, options } = this.deps;
    const now = clock.now();
    const lease = await claimOperation({
      knex,
      id: operationId,
      holder: replica,
      now: toTimestamp(now),
      expiresAt: toTimestamp(
        new Date(now.getTime() + options.engine.leaseForMilliseconds),
      ),
    });
    if (lease) {
      await this.work(lease);
    }
  }

  private async work(lease: Lease): Promise<void> {
    const { deps } = this;
    const lost = new AbortController();
    const done = new AbortController();
    const signal = AbortSignal.any([this.stopper.signal, lost.signal]);
    const keeping = keepLease({
      deps,
      lease,
      signal: AbortSignal.any([signal, done.signal]),
      onLost: error => lost.abort(error),
    });
    try {
      const next = await new OperationRun(
        deps,
        this.turns,
        lease,
        signal,
      ).run();
      if (next) {
        await this.tellAbort(lease.operationId);
        this.kick(next);
      }
    } catch (error) {
      if (error instanceof LeaseLostError) {
        deps.logger.info(error.message);
      } else if (error instanceof EngineStoppedError) {
        await releaseLease({ knex: deps.knex, lease });
      } else {
        throw error;
      }
    } finally {
      done.abort();
      await keeping;
    }
  }
}
