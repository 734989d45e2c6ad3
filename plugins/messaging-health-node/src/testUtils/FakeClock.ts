import { Clock } from '../ports/Clock';

/**
 * A clock that stands still until it is moved. `sleep` resolves when time has
 * been moved past it.
 *
 * @public
 */
export class FakeClock implements Clock {
  private current: number;
  private sleepers: Array<{ until: number; wake: () => void }> = [];

  constructor(start: Date | string = '2026-03-01T03:00:00Z') {
    this.current = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.current);
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      signal?.addEventListener('abort', () => reject(signal.reason), {
        once: true,
      });
      this.sleepers.push({ until: this.current + milliseconds, wake: resolve });
    });
  }

  /** How many sleepers wait for time to move. */
  get waiting(): number {
    return this.sleepers.length;
  }

  /** Moves time forward and wakes who is due. */
  advance(milliseconds: number): void {
    this.current += milliseconds;
    const due = this.sleepers.filter(({ until }) => until <= this.current);
    this.sleepers = this.sleepers.filter(({ until }) => until > this.current);
    due.forEach(({ wake }) => wake());
  }
}
