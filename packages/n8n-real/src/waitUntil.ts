import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until a look finds something; undefined when time is up. */
export async function waitUntil<T>(
  milliseconds: number,
  every: number,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined || Date.now() >= until) {
      return found;
    }
    await sleep(every);
  }
}
