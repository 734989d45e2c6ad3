/**
 * Where time comes from. Everything that asks what time it is, or waits, is
 * given one of these, so that tests move time instead of sleeping.
 *
 * @public
 */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds; rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
