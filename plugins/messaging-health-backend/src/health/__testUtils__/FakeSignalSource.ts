import {
  Observation,
  RatioSignal,
} from '@messaging-health/backstage-plugin-common';
import {
  ObservationRequest,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';

const MINUTE = 60_000;

/** A source that answers the same figures for every minute, or what it is told to. */
export class FakeSignalSource implements SignalSource {
  readonly requests: ObservationRequest[] = [];
  /** Set to answer something else, or nothing. */
  answer: ((request: ObservationRequest) => Promise<SourceAnswer>) | undefined;

  constructor(
    readonly id: string,
    readonly signal: RatioSignal,
    private readonly figures: { total: number; failed: number },
  ) {}

  async observe(request: ObservationRequest): Promise<SourceAnswer> {
    this.requests.push(request);
    return this.answer ? this.answer(request) : this.observed(request);
  }

  /** The figures for each minute and organization that was asked for. */
  observed(request: ObservationRequest): SourceAnswer & { kind: 'observed' } {
    const observations: Observation[] = [];
    for (const { id } of request.organizations) {
      for (
        let minute = request.from.getTime();
        minute < request.to.getTime();
        minute += MINUTE
      ) {
        observations.push({
          organizationId: id,
          signal: this.signal,
          minute: new Date(minute),
          ...this.figures,
        });
      }
    }
    return {
      kind: 'observed',
      observations,
      observedUpTo: request.to,
      evidence: { query: `select from ${this.id}`, tookMilliseconds: 1 },
    };
  }
}
