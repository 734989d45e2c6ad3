import {
  createTemplateAction,
  TemplateExample,
} from '@backstage/plugin-scaffolder-node';
import { StepId } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from '../actions/ActionDependencies';
import { entityTabUrl } from './entityTabUrl';
import { followStep } from './followStep';
import { OperationReader } from './OperationReader';

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
  const { messagingHealth, auth, clock, portalUrl } = dependencies;
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
      const reader = new OperationReader(messagingHealth, auth, () =>
        ctx.getInitiatorCredentials(),
      );
      const { operation, waiting } = await followStep({
        operationId: ctx.input.operationId,
        stepId,
        read: (operationId, signal) => reader.read(operationId, signal),
        logger: ctx.logger,
        clock,
        signal: ctx.signal,
      });
      if (waiting) {
        ctx.logger.info(
          `It is people's turn now, at ${entityTabUrl(
            portalUrl,
            operation.entityRef,
          )} . The operation goes on by itself once they are done.`,
        );
      }
      ctx.output('waiting', waiting);
    },
  });
}
