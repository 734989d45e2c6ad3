import { endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { judged } from './judged';
import { parseInput } from './parseInput';

const { permission, pathParameters } = endpoints.askGate;

/** `ask-gate`: may v2 be activated for an organization now? */
export function registerAskGate(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: 'ask-gate',
    title: 'Ask the gate',
    description:
      'Tells whether the v2 flow may be activated for an organization now; if not, why, until when, and which incident stands in the way. Ask it before anything that would activate v2, and activate nothing where it refuses.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          organizationId: z
            .string()
            .describe('UUID of the organization in the CRM'),
        }),
      output: z =>
        z.object({
          allowed: z.boolean(),
          reason: z.string(),
          incident: z.string().optional(),
          until: z.string().optional().describe('Until when, in words'),
          untilAt: z
            .string()
            .optional()
            .describe(
              'The earliest instant at which the answer may change by itself; absent where that takes a person',
            ),
          plannedReturnAt: z
            .string()
            .optional()
            .describe(
              'When the return of v2 is planned; a person has to start it',
            ),
        }),
    },
    action: async ({ input, credentials }) => {
      const about = { organizationId: input.organizationId };
      const output = await judged(
        deps,
        { name: 'ask-gate', permission, credentials, about, changes: false },
        async () => {
          const { organizationId } = parseInput(pathParameters, input);
          const organization = await deps.directory.get(organizationId);
          return deps.operations.gate(organization);
        },
      );
      return { output };
    },
  });
}
