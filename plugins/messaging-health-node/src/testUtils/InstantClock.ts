import { Clock } from '../ports/Clock';

/**
 * A clock whose `sleep` moves its own time and returns at once, for code that
 * polls: a wait of 30 minutes takes no time and still is 30 minutes.
 *
 * @public
 */
export class InstantClock implements Clock {
  private current: number;

  constructor(start: Date | string = '2026-03-01T03:00:00Z') {
    this.current = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.current);
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.current += milliseconds;
    await new Promise(resolve => setImmediate(resolve));
  }

  /** Moves time forward. */
  advance(milliseconds: number): void {
    this.current += milliseconds;
  }
}
