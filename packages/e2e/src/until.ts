import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE } from './patience';

const BETWEEN_QUESTIONS_MS = 250;

/** Asks until there is an answer; for what no screen tells by itself. Throws with `what` once patience is at its end. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await pause(BETWEEN_QUESTIONS_MS);
  }
  throw new Error(`It did not come about: ${what}.`);
}
