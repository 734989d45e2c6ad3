import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { followStep } from '../../following/followStep';
import { OperationReader } from '../../following/OperationReader';
import { throughConnectionTrouble } from '../../following/throughConnectionTrouble';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './freezeActivations.examples';
import { startRollback } from './startRollback';

/** Runbook §3, step 1; the one that starts the operation. */
export function createFreezeActivationsAction(
  dependencies: ActionDependencies,
) {
  const { auth, catalog, messagingHealth, clock } = dependencies;
  return createTemplateAction({
    id: 'messaging-health:freeze-activations',
    description:
      'Starts the rollback of an organization, or joins and resumes the one under way, and follows its step 1 until the gate refuses new activations of v2.',
    examples,
    schema: {
      input: {
        organization: z =>
          z
            .string()
            .describe(
              'Entity ref of the organization, for example group:default/cantina-aurora.',
            ),
        reason: z =>
          z
            .string()
            .min(3)
            .max(4000)
            .describe('Why it is rolled back; stands in the incident.'),
      },
      output: {
        operationId: z =>
          z.string().describe('The operation, for the actions that follow it.'),
        incident: z =>
          z
            .string()
            .describe('Number of the incident, for example INC-000042.'),
        entityRef: z => z.string().describe('The organization, in full.'),
      },
    },
    async handler(ctx) {
      const reader = new OperationReader(messagingHealth, auth, () =>
        ctx.getInitiatorCredentials(),
      );
      const patience = { logger: ctx.logger, clock, signal: ctx.signal };
      const start = async () => {
        const credentials = await ctx.getInitiatorCredentials();
        return throughConnectionTrouble(
          () =>
            startRollback({
              ...ctx.input,
              catalog,
              messagingHealth,
              credentials,
              signal: ctx.signal,
            }),
          patience,
        );
      };
      // Kept, so that a task that is taken up again after the operation has ended starts no second one.
      let hasStarted = false;
      const operationId = await ctx.checkpoint({
        key: 'operation',
        fn: async () => {
          hasStarted = true;
          return (await start()).id;
        },
      });
      if (!hasStarted) {
        const { status } = await throughConnectionTrouble(
          () => reader.read(operationId, ctx.signal),
          patience,
        );
        if (status === 'failed') {
          await start();
        }
      }
      const { operation } = await followStep({
        operationId,
        stepId: 'freeze-activations',
        read: (id, signal) => reader.read(id, signal),
        ...patience,
      });
      ctx.output('operationId', operation.id);
      ctx.output('incident', operation.incident);
      ctx.output('entityRef', operation.entityRef);
    },
  });
}
