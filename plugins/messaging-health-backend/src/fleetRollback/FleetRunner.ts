import { FleetDependencies } from './FleetDependencies';
import { FleetProgress } from './FleetProgress';
import { listUnsettledFleets } from './store/listUnsettledFleets';

/** Looks for fleet rollbacks that may go on, on every replica; the truth is in the database. */
export class FleetRunner {
  private readonly progress: FleetProgress;
  private readonly working = new Set<Promise<void>>();
  private stopper = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(private readonly deps: FleetDependencies) {
    this.progress = new FleetProgress(deps);
  }

  /** Begins to look for work, again and again. */
  start(): void {
    if (!this.loop) {
      this.stopper = new AbortController();
      this.loop = this.lookForWork(this.stopper.signal);
    }
  }

  /** Stops; what was begun goes on elsewhere, or after the next start. */
  async stop(): Promise<void> {
    this.stopper.abort();
    await this.loop;
    this.loop = undefined;
    await this.idle();
  }

  /** Takes one up without waiting for the next look. */
  kick(id: string): void {
    const work = this.advance(id).finally(() => this.working.delete(work));
    this.working.add(work);
  }

  /** Resolves when nothing that was kicked is at work here. */
  async idle(): Promise<void> {
    await Promise.all(this.working);
  }

  /** One look at everything that may go on. */
  async poll(): Promise<void> {
    for (const id of await listUnsettledFleets({ knex: this.deps.knex })) {
      await this.advance(id);
    }
  }

  private async lookForWork(signal: AbortSignal): Promise<void> {
    const { clock, options, logger } = this.deps;
    while (!signal.aborted) {
      try {
        await this.poll();
      } catch (error) {
        logger.warn(`Fleet rollbacks could not be looked for: ${error}`);
      }
      await clock
        .sleep(options.engine.pollIntervalMilliseconds, signal)
        .catch(() => undefined);
    }
  }

  /** One that can't go on now keeps no other from it. */
  private async advance(id: string): Promise<void> {
    if (this.stopper.signal.aborted) {
      return;
    }
    try {
      await this.progress.advance(id);
    } catch (error) {
      this.deps.logger.warn(
        `Fleet rollback ${id} will be looked at again: ${error}`,
      );
    }
  }
}
