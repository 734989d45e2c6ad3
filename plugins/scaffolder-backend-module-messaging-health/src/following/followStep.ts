import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, ForwardedError } from '@backstage/errors';
import {
  isStepOver,
  Operation,
  OperationStep,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { describeEnd } from './describeEnd';
import { describeFailure } from './describeFailure';
import { findHold, Hold } from './findHold';
import { StepNews } from './StepNews';
import { throughConnectionTrouble } from './throughConnectionTrouble';

/** At first a step may be done any moment; later there is no hurry. */
const FAST_READS = 10;
const FAST_MILLISECONDS = 200;
const STEADY_MILLISECONDS = 1_000;

/** What {@link followStep} needs. */
export interface FollowStepOptions {
  operationId: string;
  stepId: StepId;
  read(operationId: string, signal?: AbortSignal): Promise<Operation>;
  logger: LoggerService;
  clock: Clock;
  signal?: AbortSignal;
}

/** How following ended: the step is over, or the operation waits for something. */
export interface FollowedStep {
  operation: Operation;
  hold?: Hold;
}

/**
 * Watches one step of an operation until it is over, and tells what happens in
 * it. It changes nothing: the operation goes on by itself whether it is watched
 * or not, so a follower may stop, be killed, and start anew at any time.
 */
export async function followStep(
  options: FollowStepOptions,
): Promise<FollowedStep> {
  const { operationId, stepId, read, logger, clock, signal } = options;
  const news = new StepNews(logger);
  try {
    for (let reads = 1; ; reads++) {
      signal?.throwIfAborted();
      const operation = await throughConnectionTrouble(
        () => read(operationId, signal),
        options,
      );
      const step = findStep(operation, stepId);
      news.tell(step);
      const outcome = outcomeOf(operation, step);
      if (outcome) {
        return { operation, hold: outcome === 'over' ? undefined : outcome };
      }
      await clock.sleep(
        reads < FAST_READS ? FAST_MILLISECONDS : STEADY_MILLISECONDS,
        signal,
      );
    }
  } catch (error) {
    if (signal?.aborted) {
      const message = `The task was cancelled. Operation ${operationId} was left alone and goes on by itself; to stop it, abort it on the organization's page.`;
      logger.warn(message);
      throw new ForwardedError(message, signal.reason);
    }
    throw error;
  }
}

function findStep(operation: Operation, stepId: StepId): OperationStep {
  const step = operation.steps.find(({ id }) => id === stepId);
  if (!step) {
    throw new ConflictError(
      `Operation ${operation.id} is a ${operation.kind} and has no step ${stepId}. Use the actions of its own kind.`,
    );
  }
  return step;
}

/** Undefined while the step is still to be done; throws once it can't be. */
function outcomeOf(
  operation: Operation,
  step: OperationStep,
): 'over' | Hold | undefined {
  if (isStepOver(step.status)) {
    return 'over';
  }
  if (operation.status === 'aborted') {
    throw new ConflictError(describeEnd(operation));
  }
  if (operation.status === 'failed') {
    const failed = operation.steps.find(({ status }) => status === 'failed');
    throw new ConflictError(
      `Step ${failed?.position ?? step.position} (${
        failed?.id ?? step.id
      }) failed. ${
        failed?.failure
          ? describeFailure(failed.failure)
          : "See the organization's page for the cause."
      }`,
    );
  }
  return findHold(operation);
}
