import { say } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { OperationsDependencies } from '../OperationsDependencies';
import { RunbookStep, StepRun, StepVerdict } from '../steps/RunbookStep';
import { mostTries, retryDelay } from './retryDelay';

async function performOnce(
  step: RunbookStep,
  run: StepRun,
): Promise<StepVerdict> {
  const { alreadyHolds, impossible } = await step.check(run);
  if (impossible) {
    return { kind: 'refused', proofs: [], ...impossible };
  }
  if (!alreadyHolds) {
    // Past its time, or taken over, a step must begin nothing more.
    run.signal.throwIfAborted();
    await step.apply(run);
  }
  run.signal.throwIfAborted();
  return step.verify(run);
}

/** Check, apply, verify; begun anew where an outside system may answer better in a moment. */
export async function performStep(
  deps: Pick<OperationsDependencies, 'clock' | 'random'>,
  step: RunbookStep,
  run: StepRun,
): Promise<StepVerdict> {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return await performOnce(step, run);
    } catch (error) {
      if (
        !(error instanceof UpstreamError) ||
        tryNumber >= mostTries(error.problem) ||
        run.signal.aborted
      ) {
        throw error;
      }
      const delay = retryDelay(tryNumber, deps.random());
      const { system, message } = error.problem;
      await run.report(
        say('operation.retrying', {
          system,
          message,
          seconds: (delay / 1000).toFixed(1),
          attempt: tryNumber + 1,
          limit: mostTries(error.problem),
        }),
      );
      await deps.clock.sleep(delay, run.signal);
    }
  }
}
