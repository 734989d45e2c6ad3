import { Clock } from '@messaging-health/backstage-plugin-node';
import { ConcurrencyLimit } from './ConcurrencyLimit';
import { ProbeTarget } from './ProbeTarget';

/** The rest of a round is for answers, so that a round ends before the next begins. */
const SPREAD_OVER = 0.7;

interface PlannedProbe {
  target: ProbeTarget;
  dueAt: number;
  sentAt?: number;
}

/** The probes for one address, in the order in which they are due. */
interface OriginQueue {
  probes: PlannedProbe[];
  lanes: number;
}

/**
 * Sends probes in the background: each organization's once a round, spread over the
 * round, so many at once and so many at once to one address. An organization whose last
 * probe is still under way is left out until it ended.
 */
export class ProbeRunner {
  private readonly pending = new Map<string, PlannedProbe>();
  private readonly queues = new Map<string, OriginQueue>();
  private readonly limit: ConcurrencyLimit;
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private round = -Infinity;
  private planned = new Set<string>();

  constructor(
    private readonly options: {
      clock: Clock;
      every: number;
      concurrency: number;
      concurrencyPerOrigin: number;
      /** Never rejects; called at most once at a time for an organization. */
      send(
        target: ProbeTarget,
        sentAt: number,
        signal: AbortSignal,
      ): Promise<void>;
    },
  ) {
    this.limit = new ConcurrencyLimit(options.concurrency);
  }

  get isStopped(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Plans a probe for whom none is planned in the present round. Returns at once. */
  plan(targets: ProbeTarget[]): void {
    if (this.isStopped) {
      return;
    }
    const { clock, every } = this.options;
    const now = clock.now().getTime();
    const round = Math.floor(now / every) * every;
    if (round !== this.round) {
      this.round = round;
      this.planned = new Set();
    }
    // By id, so that an organization has about the same place in every round.
    const inOrder = [...targets].sort((a, b) =>
      a.organizationId < b.organizationId ? -1 : 1,
    );
    inOrder.forEach((target, index) => {
      const { organizationId } = target;
      if (!this.planned.has(organizationId)) {
        this.planned.add(organizationId);
        const place = (index / inOrder.length) * SPREAD_OVER;
        this.enqueue(target, Math.max(now, round + place * every));
      }
    });
  }

  /** Up to here every probe that was due has been sent, and has ended. */
  completeUpTo(): number {
    const now = this.options.clock.now().getTime();
    let earliest = now;
    for (const { dueAt, sentAt } of this.pending.values()) {
      earliest = Math.min(earliest, sentAt ?? dueAt);
    }
    return earliest;
  }

  /** Resolves once nothing is planned or under way any more. */
  async settled(): Promise<void> {
    while (this.running.size > 0) {
      await Promise.all(this.running);
    }
  }

  /** Breaks off what is under way; what it would have found is not recorded. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.settled();
    this.pending.clear();
    this.queues.clear();
  }

  private enqueue(target: ProbeTarget, dueAt: number): void {
    if (this.pending.has(target.organizationId)) {
      return;
    }
    const probe = { target, dueAt };
    this.pending.set(target.organizationId, probe);
    const { origin } = target.url;
    const queue = this.queues.get(origin) ?? { probes: [], lanes: 0 };
    this.queues.set(origin, queue);
    queue.probes.push(probe);
    if (queue.lanes < this.options.concurrencyPerOrigin) {
      queue.lanes += 1;
      const lane = this.runLane(queue).finally(() => {
        queue.lanes -= 1;
        this.running.delete(lane);
      });
      this.running.add(lane);
    }
  }

  private async runLane({ probes }: OriginQueue): Promise<void> {
    for (
      let probe = probes.shift();
      probe && !this.isStopped;
      probe = probes.shift()
    ) {
      const next = probe;
      await this.waitFor(next);
      await this.limit.run(() => this.send(next));
      this.pending.delete(next.target.organizationId);
    }
  }

  private async waitFor({ dueAt }: PlannedProbe): Promise<void> {
    const { clock } = this.options;
    const wait = dueAt - clock.now().getTime();
    if (wait > 0) {
      // Rejects only when probing stops, which the lane looks for itself.
      await clock.sleep(wait, this.stopping.signal).catch(() => {});
    }
  }

  private async send(probe: PlannedProbe): Promise<void> {
    if (this.isStopped) {
      return;
    }
    probe.sentAt = this.options.clock.now().getTime();
    await this.options.send(probe.target, probe.sentAt, this.stopping.signal);
  }
}
