import { isError } from '@backstage/errors';
import {
  Organization,
  say,
  Statement,
  StepPreview,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { createStepView } from './createStepView';
import { explainFailure } from './engine/explainFailure';
import { withDeadline } from './engine/withDeadline';
import { OperationsDependencies } from './OperationsDependencies';
import { RunbookStep } from './steps/RunbookStep';

/** A person waits for it. */
const PATIENCE_MILLISECONDS = 15_000;

function describeObstacle(error: unknown): Statement {
  if (error instanceof UpstreamError) {
    const { system, message } = error.problem;
    return say('operation.upstream-problem', { system, message });
  }
  return say('operation.check-impossible', {
    message: isError(error)
      ? explainFailure(error, '').cause
      : 'the reason is unknown',
  });
}

async function previewStep(
  deps: OperationsDependencies,
  step: RunbookStep,
  organization: Organization,
): Promise<StepPreview> {
  try {
    const { alreadyHolds, impossible, statements } = await withDeadline({
      pacemaker: deps.pacemaker,
      milliseconds: PATIENCE_MILLISECONDS,
      work: signal => step.check(createStepView(deps, organization, signal)),
    });
    return { id: step.id, alreadyHolds, possible: !impossible, statements };
  } catch (error) {
    deps.logger.info(`Step ${step.id} can't be previewed: ${error}`);
    return {
      id: step.id,
      alreadyHolds: false,
      possible: false,
      statements: [describeObstacle(error)],
    };
  }
}

/** What each step would change in the real state of the world; only reads. */
export async function previewRunbook(
  deps: OperationsDependencies,
  runbook: readonly RunbookStep[],
  organization: Organization,
): Promise<StepPreview[]> {
  return Promise.all(
    runbook.map(step => previewStep(deps, step, organization)),
  );
}
