import {
  ActionContext,
  createTemplateAction,
  TemplateExample,
} from '@backstage/plugin-scaffolder-node';
import { StepId } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from '../actions/ActionDependencies';
import { FollowedStep, followStep } from './followStep';
import { isTakenUpAgain } from './isTakenUpAgain';
import { OperationReader } from './OperationReader';
import { resumeIfFailed } from './resumeIfFailed';
import { tellHold } from './tellHold';
import { throughConnectionTrouble } from './throughConnectionTrouble';

/** What one following action is about. */
export interface FollowingActionOptions {
  stepId: StepId;
  description: string;
  examples: TemplateExample[];
}

/** What a following action puts out. */
type Output = { waiting: boolean; waitsFor: string };

/**
 * Makes the action `messaging-health:<step>`, which follows that step of an
 * operation that is under way. Where the operation waits for people, or for a time,
 * it says where their part is to be done, and ends: waiting holds no worker.
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
              'The operation, as the action of its first step put it out.',
            ),
      },
      output: {
        waiting: z =>
          z
            .boolean()
            .describe(
              'True when the operation waits and the step is not over yet.',
            ),
        waitsFor: z =>
          z
            .string()
            .describe(
              'What it waits for: sign-offs, approval, time, resume; empty when it does not wait.',
            ),
      },
    },
    async handler(ctx) {
      const followed = await follow(ctx, stepId, dependencies);
      const { hold } = followed;
      tellHold(followed, ctx.logger, dependencies.portalUrl);
      ctx.output('waiting', hold !== undefined);
      ctx.output('waitsFor', hold ?? '');
    },
  });
}

async function follow(
  ctx: ActionContext<{ operationId: string }, Output>,
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
