/**
 * What a chart shows of a trigger's figures, as the trigger is judged: a rolling share
 * of failures, a rolling number of groups, or the volume per minute.
 */
export interface Measure {
  kind: 'share' | 'groups' | 'volume';
  /** Span of the rolling window, in seconds. */
  windowSeconds: number;
  /** In the unit of the kind; for a volume, events in the whole window. */
  limit?: number;
  /** A share of fewer events judges nothing. */
  minimumSamples: number;
}
