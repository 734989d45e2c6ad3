import { Organization } from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import { MINUTE } from '../rules/MinuteFigures';
import { SourceStatus } from '../store/SourceStatus';
import { SourcedObservation } from '../store/upsertMinutes';

/** Minutes that are asked for again each time, since figures may come late. */
const OVERLAP = 3 * MINUTE;

export interface Collected {
  status: SourceStatus;
  observations: SourcedObservation[];
}

/** Asks one source for the minutes that are lacking, and waits only so long. */
export class SourceCollector {
  private collectedUpTo: number | undefined;
  private known = new Set<string>();

  constructor(
    readonly source: SignalSource,
    private readonly deps: {
      clock: Clock;
      timeoutMilliseconds: number;
      /** How far back figures are ever needed, in milliseconds. */
      span: number;
    },
  ) {}

  async collect(
    organizations: Organization[],
    at: number,
    signal?: AbortSignal,
  ): Promise<Collected> {
    const askedAt = this.deps.clock.now();
    const from = this.lackingFrom(organizations, at);
    const answer = await this.ask(organizations, from, at, signal);
    if (answer.kind === 'unavailable') {
      const { system, kind, message } = answer.because;
      return {
        status: {
          source: this.source.id,
          askedAt,
          problem: { system, kind, message },
        },
        observations: [],
      };
    }
    this.collectedUpTo = Math.min(answer.observedUpTo.getTime(), at);
    this.known = new Set(organizations.map(({ id }) => id));
    return {
      status: {
        source: this.source.id,
        askedAt,
        observedUpTo: answer.observedUpTo,
        query: answer.evidence.query,
      },
      observations: answer.observations
        .filter(observation => this.isUsable(observation, from, at))
        .map(observation => ({ ...observation, source: this.source.id })),
    };
  }

  /** After a start, and for an organization that is new, all that a judgement may need. */
  private lackingFrom(organizations: Organization[], at: number): number {
    const earliest = at - this.deps.span;
    const anyNew = organizations.some(({ id }) => !this.known.has(id));
    return this.collectedUpTo === undefined || anyNew
      ? earliest
      : Math.max(
          earliest,
          Math.floor((this.collectedUpTo - OVERLAP) / MINUTE) * MINUTE,
        );
  }

  private async ask(
    organizations: Organization[],
    from: number,
    to: number,
    signal?: AbortSignal,
  ): Promise<SourceAnswer> {
    const waiting = new AbortController();
    const bounded = signal
      ? AbortSignal.any([signal, waiting.signal])
      : waiting.signal;
    try {
      return await Promise.race([
        this.source.observe({
          organizations,
          from: new Date(from),
          to: new Date(to),
          signal: bounded,
        }),
        this.giveUp(bounded),
      ]);
    } catch (error) {
      // The round itself was called off: that says nothing about the source.
      signal?.throwIfAborted();
      return this.unavailable(
        'malformed',
        error instanceof Error ? error.message : 'it threw something odd',
      );
    } finally {
      waiting.abort();
    }
  }

  private async giveUp(signal: AbortSignal): Promise<SourceAnswer> {
    const { clock, timeoutMilliseconds } = this.deps;
    await clock.sleep(timeoutMilliseconds, signal);
    return this.unavailable(
      'timeout',
      `no answer within ${timeoutMilliseconds / 1000} s`,
    );
  }

  private unavailable(
    kind: 'malformed' | 'timeout',
    message: string,
  ): SourceAnswer {
    return {
      kind: 'unavailable',
      because: { system: this.source.id, kind, message, retryable: true },
    };
  }

  /** A source that answers nonsense must not corrupt what is stored. */
  private isUsable(
    observation: {
      organizationId: string;
      minute: Date;
      total: number;
      failed: number;
      signal: string;
    },
    from: number,
    to: number,
  ): boolean {
    const minute = observation.minute.getTime();
    return (
      observation.signal === this.source.signal &&
      this.known.has(observation.organizationId) &&
      minute >= from &&
      minute < to &&
      minute % MINUTE === 0 &&
      Number.isSafeInteger(observation.total) &&
      Number.isSafeInteger(observation.failed) &&
      observation.failed >= 0 &&
      observation.failed <= observation.total
    );
  }
}
