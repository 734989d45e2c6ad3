import {
  Observation,
  Organization,
  Signal,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamProblem } from '../upstream/UpstreamError';

/** What a source is asked: steps from (inclusive) to (exclusive), both on a step's boundary. @public */
export interface ObservationRequest {
  organizations: Organization[];
  from: Date;
  to: Date;
  /**
   * Length of a step: a minute, or 5 min where weeks past are asked for (only of
   * sources that keep a history). Steps are counted from 1970, UTC. An answer's
   * `minute` is the start of its step.
   */
  stepMilliseconds: number;
  /** Aborted when the core no longer waits. */
  signal: AbortSignal;
}

/** The question as it was sent to the outside system, kept beside the verdict. @public */
export interface QueryEvidence {
  /** Query text or request line, without secrets and personal data. */
  query: string;
  /** How long the answer took, in milliseconds. */
  tookMilliseconds: number;
}

/**
 * A source either answers, or says why it can't. An organization and minute
 * that the answer leaves out is *no data*, never zero; where a source knows
 * that nothing happened, it says so with a `total` of 0.
 *
 * @public
 */
export type SourceAnswer =
  | {
      kind: 'observed';
      observations: Observation[];
      /** Data are complete up to here. Older than `staleAfter` makes triggers unknown. */
      observedUpTo: Date;
      evidence: QueryEvidence;
    }
  | { kind: 'unavailable'; because: UpstreamProblem };

/**
 * Gives the observations of one signal, for many organizations in one call.
 *
 * The core calls `observe` once a sweep (every 15 s by default) for each source,
 * all sources at once, and bounds the wait. It must not throw for an outside
 * system that fails: that is an `unavailable` answer.
 *
 * @public
 */
export interface SignalSource {
  /** Unique, in kebab case, for example `crm-sql`. */
  readonly id: string;
  readonly signal: Signal;
  /**
   * `probe` where the source makes its own events to see whether they are answered.
   * It speaks only for organizations that have too little traffic to be judged by,
   * and a handful of its events is enough. Default: `traffic`.
   */
  readonly kind?: 'traffic' | 'probe';
  /**
   * True where the outside system still knows weeks past. The core then asks once for
   * what it needs of them, in steps of 5 min, so that a new installation is not blind
   * for as long.
   */
  readonly keepsHistory?: boolean;
  /** Least time between two questions, for a source that is costly to ask. Default: asked in every sweep. */
  readonly askEveryMilliseconds?: number;
  observe(request: ObservationRequest): Promise<SourceAnswer>;
}
