import { Observation, Signal } from '@messaging-health/backstage-plugin-common';
import {
  ObservationRequest,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import { Figures } from '../rules/FigureTrack';

/** A step's figures of an organization; undefined where nothing is known of it. */
export type FiguresOf = (
  organizationId: string,
  step: number,
) => Figures | undefined;

/** A source that answers the same figures for every minute, or what it is told to. */
export class FakeSignalSource implements SignalSource {
  readonly requests: ObservationRequest[] = [];
  /** Set to answer something else, or nothing. */
  answer: ((request: ObservationRequest) => Promise<SourceAnswer>) | undefined;
  readonly kind?: SignalSource['kind'];
  readonly keepsHistory?: boolean;
  readonly askEveryMilliseconds?: number;
  private readonly figuresOf: FiguresOf;
  private readonly waiting: Array<() => void> = [];

  constructor(
    readonly id: string,
    readonly signal: Signal,
    figures: Figures | FiguresOf,
    options: Pick<
      SignalSource,
      'kind' | 'keepsHistory' | 'askEveryMilliseconds'
    > = {},
  ) {
    this.figuresOf = typeof figures === 'function' ? figures : () => figures;
    this.kind = options.kind;
    this.keepsHistory = options.keepsHistory;
    this.askEveryMilliseconds = options.askEveryMilliseconds;
  }

  async observe(request: ObservationRequest): Promise<SourceAnswer> {
    this.requests.push(request);
    this.waiting.splice(0).forEach(resolve => resolve());
    return this.answer ? this.answer(request) : this.observed(request);
  }

  /** Resolves when it is asked the next time, before it answers. */
  asked(): Promise<void> {
    return new Promise(resolve => this.waiting.push(resolve));
  }

  /** The figures for each step and organization that was asked for. */
  observed(request: ObservationRequest): SourceAnswer & { kind: 'observed' } {
    const observations: Observation[] = [];
    for (const { id } of request.organizations) {
      for (
        let step = request.from.getTime();
        step < request.to.getTime();
        step += request.stepMilliseconds
      ) {
        const figures = this.figuresOf(id, step);
        if (figures) {
          observations.push({
            organizationId: id,
            signal: this.signal,
            minute: new Date(step),
            ...figures,
          });
        }
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
