import { endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { judged } from './judged';
import { describeOperation, operationOutput } from './operationOutput';
import { parseInput } from './parseInput';

const NAME = 'start-rollback';
const { permission, body: bodySchema } = endpoints.startOperation;

/** `start-rollback`: the runbook's §3. */
export function registerStartRollback(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Roll an organization back to its fallback flow',
    description:
      'Starts a rollback: activations are frozen, v2 is taken out of service, the fallback serves the customers, critical automations are switched off; people then sign off three conversations. It changes what real customers meet; only a person may decide on it. It goes on by itself; follow it with get-operation.',
    attributes: { readOnly: false, destructive: true, idempotent: false },
    schema: {
      input: z =>
        z.object({
          organizationId: z
            .string()
            .describe('UUID of the organization in the CRM'),
          reason: z
            .string()
            .describe('Why it is rolled back; stands in the incident'),
          ifUnfinished: z
            .enum(['refuse', 'resume'])
            .optional()
            .describe(
              'What to do with a rollback that is under way: refuse (the default), or join and resume it',
            ),
        }),
      output: operationOutput,
    },
    action: async ({ input, credentials }) => {
      const about = { organizationId: input.organizationId };
      const operation = await judged(
        deps,
        { name: NAME, permission, credentials, about, changes: true },
        async actor =>
          deps.operations.start(
            parseInput(bodySchema, { ...input, kind: 'rollback' }),
            actor,
          ),
      );
      return { output: describeOperation(operation) };
    },
  });
}
