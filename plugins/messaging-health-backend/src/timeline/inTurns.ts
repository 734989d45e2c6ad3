import { setImmediate } from 'node:timers/promises';
import { CHARACTERS_IN_A_STEP, Steps } from './Steps';

/** Does the work step by step, and lets the process answer others in between: for texts that may be large. */
export async function inTurns<T>(
  steps: Steps<T>,
  letOthersWork: () => Promise<unknown> = setImmediate,
): Promise<T> {
  let looked = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    looked += step.value;
    if (looked >= CHARACTERS_IN_A_STEP) {
      looked = 0;
      await letOthersWork();
    }
  }
}
