import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Backends } from './Backends';
import { Stage } from './Stage';

const SIGNALS = ['webhook', 'identity', 'stage-move'] as const;
const EVERY = 400;

/**
 * What goes on beside the stories: customers write, and the CRM's hosting reports figures,
 * without an error among them.
 */
export class Bustle {
  private readonly stopper = new AbortController();
  private readonly work: Promise<void>[];

  constructor(
    private readonly stage: Stage,
    private readonly backends: Backends,
  ) {
    this.work = [
      this.repeat(() => this.report()),
      this.repeat(() => this.write()),
    ];
  }

  async stop(): Promise<void> {
    this.stopper.abort();
    await Promise.all(this.work);
  }

  private async repeat(work: () => Promise<void>): Promise<void> {
    while (!this.stopper.signal.aborted) {
      // Whoever dies meanwhile is told the next figures.
      await work().catch(() => undefined);
      await sleep(EVERY);
    }
  }

  private async report(): Promise<void> {
    const backend = await this.backends.alive();
    const at = new Date().toISOString();
    await backend.client.call('pushObservations', {
      body: {
        sender: 'chaos',
        observations: this.stage.organizations.flatMap(({ id }) =>
          SIGNALS.map(signal => ({
            id: randomUUID(),
            organizationId: id,
            signal,
            at,
            total: 40,
            failed: 0,
          })),
        ),
      },
    });
  }

  private async write(): Promise<void> {
    for (const organization of this.stage.organizations) {
      await this.stage.write(organization);
    }
  }
}
