import {
  Observation,
  Organization,
  RatioSignal,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamProblem } from '../upstream/UpstreamError';

/** What a source is asked: minutes from (inclusive) to (exclusive), both on the minute. @public */
export interface ObservationRequest {
  organizations: Organization[];
  from: Date;
  to: Date;
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
 * Gives the observations of ratio signals, for many organizations in one call.
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
  readonly signal: RatioSignal;
  observe(request: ObservationRequest): Promise<SourceAnswer>;
}
