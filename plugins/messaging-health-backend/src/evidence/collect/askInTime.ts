import { Clock } from '@messaging-health/backstage-plugin-node';

/**
 * Asks, and waits no longer than a while, also where the one who is asked does not heed the
 * signal. Throws what it throws, or that it took too long.
 */
export async function askInTime<T>(
  clock: Clock,
  milliseconds: number,
  stop: AbortSignal,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const answered = new AbortController();
  const waiting = new AbortController();
  const late = async (): Promise<never> => {
    await clock.sleep(milliseconds, AbortSignal.any([stop, answered.signal]));
    throw new Error(`It did not answer within ${milliseconds / 1000} s.`);
  };
  try {
    return await Promise.race([ask(waiting.signal), late()]);
  } finally {
    answered.abort();
    waiting.abort();
  }
}
