import { Pool } from 'pg';
import { ResponseCounter } from '../crm/counts/ResponseCounter';
import { organizations } from '../organizations/organizations';
import { SandboxClock } from '../SandboxClock';
import { nextDelay } from './nextDelay';
import {
  addToOutbox,
  pruneOutbox,
  readOutbox,
  removeFromOutbox,
} from './outbox';
import { PushedObservation } from './PushedObservation';

const BATCH = 1000;
const KEPT_MS = 90 * 60_000;
const SENDER = 'sandbox-crm';

export interface ObservationReporterOptions {
  pool: Pool;
  counter: ResponseCounter;
  clock: SandboxClock;
  /** Address of the portal's backend. */
  portalUrl: string;
  token: string;
  isSilent: (organizationId: string) => boolean;
  tell: (line: string) => void;
}

/**
 * Reports the CRM's own figures to the portal. What can't be sent waits in the database and goes
 * out, oldest first, as soon as the portal takes it.
 */
export class ObservationReporter {
  private failures = 0;
  private nextTryAt = 0;
  private wasRefused = false;

  constructor(private readonly options: ObservationReporterOptions) {}

  /** True while the portal takes what is sent. */
  get isHeard(): boolean {
    return this.failures === 0;
  }

  /** Counts what happened since the last call, and sends what waits if it is time to try. */
  async report(): Promise<void> {
    const { clock, counter, isSilent, pool } = this.options;
    const now = clock.now();
    const observations = counter
      .take()
      .filter(count => !isSilent(count.organizationId))
      .map(count => makeObservation(count, now));
    await addToOutbox(pool, observations);
    await pruneOutbox(pool, new Date(now.getTime() - KEPT_MS));
    if (now.getTime() >= this.nextTryAt) {
      await this.sendAll();
    }
  }

  private async sendAll() {
    for (;;) {
      const batch = await readOutbox(this.options.pool, BATCH);
      if (batch.length === 0 || !(await this.send(batch))) {
        return;
      }
      await removeFromOutbox(this.options.pool, batch);
      if (batch.length < BATCH) {
        return;
      }
    }
  }

  /** True when the batch need not be kept: taken, or of no use to the portal as it is. */
  private async send(batch: PushedObservation[]): Promise<boolean> {
    const status = await this.post(batch);
    if (status >= 200 && status < 300) {
      this.failures = 0;
      this.wasRefused = false;
      return true;
    }
    this.failures += 1;
    this.nextTryAt =
      this.options.clock.now().getTime() + nextDelay(this.failures);
    if (status >= 400 && !this.wasRefused) {
      this.wasRefused = true;
      this.options.tell(
        `The portal answered observations with ${status}; they wait and are sent again.`,
      );
    }
    return status === 400 || status === 413;
  }

  /** The status, or 0 where nothing answered. */
  private async post(batch: PushedObservation[]): Promise<number> {
    const { portalUrl, token } = this.options;
    try {
      const response = await fetch(
        `${portalUrl}/api/messaging-health/observations`,
        {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
          },
          body: JSON.stringify({ sender: SENDER, observations: batch }),
          signal: AbortSignal.timeout(10_000),
        },
      );
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}

const numbers = new Map(organizations.map(org => [org.id, org.number]));

function makeObservation(
  count: Omit<PushedObservation, 'id' | 'at'>,
  now: Date,
): PushedObservation {
  const at = now.toISOString();
  const number = numbers.get(count.organizationId);
  return { ...count, id: `live:${count.signal}:${number}:${at}`, at };
}
