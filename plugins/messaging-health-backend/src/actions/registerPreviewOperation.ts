import { endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { judged } from './judged';
import { parseInput } from './parseInput';

const NAME = 'preview-operation';
const { permission, body: bodySchema } = endpoints.previewOperation;

/** `preview-operation`: what each step would change, in the real state of the world. */
export function registerPreviewOperation(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Preview an operation',
    description:
      'What each step of a rollback, a roll-forward or a drift correction would change for an organization, read from the real state of n8n, Chatwoot and the CRM; nothing is written. Look at it before an operation is started.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          kind: z.enum(['rollback', 'roll-forward', 'drift-correction']),
          organizationId: z
            .string()
            .describe('UUID of the organization in the CRM'),
        }),
      output: z =>
        z.object({
          steps: z.array(
            z.object({
              id: z.string(),
              alreadyHolds: z
                .boolean()
                .describe('True when nothing would have to be changed'),
              possible: z.boolean(),
              statements: z.array(z.string()),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const about = { organizationId: input.organizationId, kind: input.kind };
      const steps = await judged(
        deps,
        { name: NAME, permission, credentials, about, changes: false },
        async () => {
          const { kind, organizationId } = parseInput(bodySchema, input);
          return deps.operations.preview(kind, organizationId);
        },
      );
      return {
        output: {
          steps: steps.map(({ statements, ...step }) => ({
            ...step,
            statements: statements.map(({ text }) => text),
          })),
        },
      };
    },
  });
}
