import { isError } from '@backstage/errors';
import { say } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { LeaseLostError } from '../../engine/LeaseLostError';
import { StepRun } from '../../steps/RunbookStep';
import { keepActivation } from './activationState';
import { putFallbackBack } from './putFallbackBack';

const TRIES = 4;
const PAUSE_MILLISECONDS = 3_000;

/** What went wrong, in words; those of our own faults stay in the log. */
function wordsOf(error: unknown): string {
  const spoken = [
    'UpstreamError',
    'ConflictError',
    'ServiceUnavailableError',
    'InputError',
  ];
  return isError(error) && spoken.includes(error.name)
    ? error.message
    : 'Something inside the portal went wrong.';
}

/** n8n may be there again in a moment, and then nothing is more urgent than this. */
async function persist(run: StepRun, work: () => Promise<void>) {
  for (let left = TRIES - 1; ; left--) {
    try {
      await work();
      return;
    } catch (error) {
      if (
        !(error instanceof UpstreamError) ||
        !error.problem.retryable ||
        left === 0
      ) {
        throw error;
      }
      await run.clock.sleep(PAUSE_MILLISECONDS, run.signal);
    }
  }
}

/**
 * What is done when v2 can't be served: the fallback is put back, and both are kept for
 * the verdict. Throws `cause` on where nothing may be done any more, because another
 * worker has taken over or the time is up; whoever goes on then begins at what is true.
 */
export async function makeSafe(run: StepRun, cause: unknown): Promise<void> {
  if (run.signal.aborted || cause instanceof LeaseLostError) {
    throw cause;
  }
  const because = wordsOf(cause);
  try {
    await run.report(say('rollForward.switch.putting-back', { because }));
    await persist(run, () => putFallbackBack(run));
  } catch (error) {
    if (run.signal.aborted || error instanceof LeaseLostError) {
      throw error;
    }
    const failure = wordsOf(error);
    await keepActivation(run, { putBack: { cause: because, failure } });
    return;
  }
  await keepActivation(run, {
    begunAt: undefined,
    fallbackOffAt: undefined,
    putBack: { cause: because },
  });
}
