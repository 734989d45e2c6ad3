import {
  ActionContext,
  createTemplateAction,
  TemplateExample,
} from '@backstage/plugin-scaffolder-node';
import { StepId } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from '../actions/ActionDependencies';
import { entityTabUrl } from './entityTabUrl';
import { FollowedStep, followStep } from './followStep';
import { isTakenUpAgain } from './isTakenUpAgain';
import { OperationReader } from './OperationReader';
import { resumeIfFailed } from './resumeIfFailed';
import { throughConnectionTrouble } from './throughConnectionTrouble';

/** What one following action is about. */
export interface FollowingActionOptions {
  stepId: StepId;
  description: string;
  examples: TemplateExample[];
}

/**
 * Makes the action `messaging-health:<step>`, which follows that step of an
 * operation that is under way. Where the operation waits for people, it says
 * where their part is to be done, and ends: waiting holds no worker.
 */
export function createFollowingAction(
  { stepId, description, examples }: FollowingActionOptions,
  dependencies: ActionDependencies,
) {
  return createTemplateAction({
    id: `messaging-health:${stepId}`,
    description,
    examples,
    schema: {
      input: {
        operationId: z =>
          z
            .string()
            .uuid()
            .describe(
              'The operation, as messaging-health:freeze-activations put it out.',
            ),
      },
      output: {
        waiting: z =>
          z
            .boolean()
            .describe(
              'True when the operation waits for people and the step is not done yet.',
            ),
      },
    },
    async handler(ctx) {
      const { operation, waiting } = await follow(ctx, stepId, dependencies);
      if (waiting) {
        ctx.logger.info(
          `It is people's turn now, at ${entityTabUrl(
            dependencies.portalUrl,
            operation.entityRef,
          )} . The operation goes on by itself once they are done.`,
        );
      }
      ctx.output('waiting', waiting);
    },
  });
}

async function follow(
  ctx: ActionContext<{ operationId: string }, { waiting: boolean }>,
  stepId: StepId,
  { messagingHealth, auth, clock }: ActionDependencies,
): Promise<FollowedStep> {
  const { logger, signal } = ctx;
  const { operationId } = ctx.input;
  const patience = { logger, clock, signal };
  const getInitiatorCredentials = () => ctx.getInitiatorCredentials();
  const reader = new OperationReader(
    messagingHealth,
    auth,
    getInitiatorCredentials,
  );
  if (await isTakenUpAgain(ctx)) {
    const operation = await throughConnectionTrouble(
      () => reader.read(operationId, signal),
      patience,
    );
    await resumeIfFailed({
      operation,
      messagingHealth,
      getInitiatorCredentials,
      signal,
    });
  }
  return followStep({
    operationId,
    stepId,
    read: id => reader.read(id, signal),
    ...patience,
  });
}
