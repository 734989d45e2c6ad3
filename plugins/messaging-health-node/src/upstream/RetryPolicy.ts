/** How often, and how long between, a failed request is tried again. @public */
export interface RetryPolicy {
  /** Requests in all, the first one included. */
  attempts: number;
  /** Longest wait before the second request; doubles from then on. */
  baseDelayMilliseconds: number;
  /** No wait is longer than this, not even one that the other side asks for. */
  maxDelayMilliseconds: number;
}

/** @public */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  attempts: 3,
  baseDelayMilliseconds: 200,
  maxDelayMilliseconds: 2_000,
};

/**
 * The wait before the next request: between half and the whole of a doubling
 * step, so that many callers do not come back at the same instant.
 */
export function retryDelay(
  policy: RetryPolicy,
  failedAttempts: number,
  random: () => number,
  askedForMilliseconds?: number,
): number {
  if (askedForMilliseconds !== undefined) {
    return Math.min(askedForMilliseconds, policy.maxDelayMilliseconds);
  }
  const step = Math.min(
    policy.baseDelayMilliseconds * 2 ** (failedAttempts - 1),
    policy.maxDelayMilliseconds,
  );
  return step / 2 + (step / 2) * random();
}
