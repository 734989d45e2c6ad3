import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { enterAndFollow } from '../../starting/enterAndFollow';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './freezeActivations.examples';

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
        waitsFor: z =>
          z
            .string()
            .describe(
              'What it waits for, if it does: approval, time, resume; else empty.',
            ),
      },
    },
    async handler(ctx) {
      const { organization, reason } = ctx.input;
      const { operation, hold } = await enterAndFollow(
        ctx,
        {
          organization,
          request: { kind: 'rollback', reason },
          stepId: 'freeze-activations',
        },
        dependencies,
      );
      ctx.output('operationId', operation.id);
      ctx.output('incident', operation.incident);
      ctx.output('entityRef', operation.entityRef);
      ctx.output('waitsFor', hold ?? '');
    },
  });
}
