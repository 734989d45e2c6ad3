import { endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { InjectedZod } from './InjectedZod';
import { judged } from './judged';
import { describeOperation, operationOutput } from './operationOutput';
import { parseInput } from './parseInput';

const NAME = 'start-roll-forward';
const { permission, body: bodySchema } = endpoints.startOperation;

/** `start-roll-forward`: the runbook's §5, refused where the gate refuses for another incident. */
export function registerStartRollForward(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Return an organization to v2',
    description:
      "Starts the return to v2 with the runbook's three preconditions: a correction reviewed by somebody else than its author, a smoke report without a failure, and a deployment window. Refused where one of them is lacking, or where the gate refuses for another incident. v2 is monitored under tighter limits; a breach rolls back by itself. It changes what real customers meet; only a person may decide on it.",
    attributes: { readOnly: false, destructive: true, idempotent: false },
    schema: { input: rollForwardInput, output: operationOutput },
    action: async ({ input, credentials }) => {
      const { organizationId, reason, ...rollForward } = input;
      const operation = await judged(
        deps,
        {
          name: NAME,
          permission,
          credentials,
          about: { organizationId },
          changes: true,
        },
        async actor =>
          deps.operations.start(
            parseInput(bodySchema, {
              kind: 'roll-forward',
              organizationId,
              reason,
              rollForward,
            }),
            actor,
          ),
      );
      return { output: describeOperation(operation) };
    },
  });
}

function rollForwardInput(z: InjectedZod) {
  return z.object({
    organizationId: z.string().describe('UUID of the organization in the CRM'),
    reason: z
      .string()
      .describe('Why v2 may serve again; stands in the incident'),
    correction: z.object({
      url: z.string().describe('A pull request, a ticket, a commit'),
      author: z.string(),
      reviewer: z.string().describe('Somebody else than its author'),
    }),
    smokeReport: z.object({
      fileName: z.string(),
      content: z
        .string()
        .describe(
          'The whole report: JUnit XML, or the JSON of Jest or Playwright',
        ),
    }),
    window: z.object({
      from: z
        .string()
        .describe('ISO-8601 in UTC, for example 2026-03-02T01:00:00Z'),
      until: z.string().describe('ISO-8601 in UTC, 24 hours later at most'),
    }),
  });
}
