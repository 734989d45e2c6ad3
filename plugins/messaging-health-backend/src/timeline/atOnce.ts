import { Steps } from './Steps';

/** Does all of the work now: for texts that are short. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}
