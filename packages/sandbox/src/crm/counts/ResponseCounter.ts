/** The signals that the CRM can tell of itself; identity stands in its tables. */
export const COUNTED_SIGNALS = ['webhook', 'stage-move'] as const;
export type RatioSignal = (typeof COUNTED_SIGNALS)[number];

export interface ResponseCount {
  organizationId: string;
  signal: RatioSignal;
  total: number;
  failed: number;
}

/**
 * Counts the CRM's own answers between two takings. Organizations that report at all are
 * named at the start, so that a quiet span gives zeros and not silence.
 */
export class ResponseCounter {
  private counts = new Map<string, ResponseCount>();

  constructor(private readonly organizationIds: readonly string[]) {}

  add(organizationId: string, signal: RatioSignal, failed: boolean) {
    const key = `${signal}:${organizationId}`;
    const count = this.counts.get(key) ?? {
      organizationId,
      signal,
      total: 0,
      failed: 0,
    };
    count.total += 1;
    count.failed += failed ? 1 : 0;
    this.counts.set(key, count);
  }

  /** Everything since the last taking, zeros included; what is taken is forgotten here. */
  take(): ResponseCount[] {
    const taken = this.counts;
    this.counts = new Map();
    return this.organizationIds.flatMap(organizationId =>
      COUNTED_SIGNALS.map(
        signal =>
          taken.get(`${signal}:${organizationId}`) ?? {
            organizationId,
            signal,
            total: 0,
            failed: 0,
          },
      ),
    );
  }
}
