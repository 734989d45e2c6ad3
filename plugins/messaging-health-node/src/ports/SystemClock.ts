import { setTimeout } from 'node:timers/promises';
import { Clock } from './Clock';

/** The machine's own clock. @public */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    try {
      await setTimeout(milliseconds, undefined, { signal });
    } catch (error) {
      // Node's own error hides why the sleeper was woken.
      signal?.throwIfAborted();
      throw error;
    }
  }
}
