import {
  ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { followStep } from '../../following/followStep';
import { OperationReader } from '../../following/OperationReader';
import { throughConnectionTrouble } from '../../following/throughConnectionTrouble';
import { ActionDependencies } from '../ActionDependencies';
import { enterRollback } from './enterRollback';
import { examples } from './freezeActivations.examples';
import { startRollback } from './startRollback';

/** What the form gives. */
type Input = { organization: string; reason: string };
/** What the actions that follow the operation, and the links, are given. */
type Output = { operationId: string; incident: string; entityRef: string };

/** Runbook §3, step 1; the one that starts the operation. */
export function createFreezeActivationsAction(
  dependencies: ActionDependencies,
) {
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
      const operation = await freezeActivations(ctx, dependencies);
      ctx.output('operationId', operation.id);
      ctx.output('incident', operation.incident);
      ctx.output('entityRef', operation.entityRef);
    },
  });
}

async function freezeActivations(
  ctx: ActionContext<Input, Output>,
  { auth, catalog, messagingHealth, clock }: ActionDependencies,
): Promise<Operation> {
  const { logger, signal } = ctx;
  const patience = { logger, clock, signal };
  const reader = new OperationReader(messagingHealth, auth, () =>
    ctx.getInitiatorCredentials(),
  );
  const operationId = await enterRollback({
    start: async () => {
      const credentials = await ctx.getInitiatorCredentials();
      return throughConnectionTrouble(
        () =>
          startRollback({
            ...ctx.input,
            catalog,
            messagingHealth,
            credentials,
            signal,
          }),
        patience,
      );
    },
    read: id =>
      throughConnectionTrouble(() => reader.read(id, signal), patience),
    keep: fn => ctx.checkpoint({ key: 'operation', fn }),
  });
  const { operation } = await followStep({
    operationId,
    stepId: 'freeze-activations',
    read: id => reader.read(id, signal),
    ...patience,
  });
  return operation;
}
