import { endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { judged } from './judged';
import { describeOperation, operationOutput } from './operationOutput';
import { parseInput } from './parseInput';

const NAME = 'abort-operation';
const {
  permission,
  pathParameters,
  body: bodySchema,
} = endpoints.abortOperation;

/** `abort-operation`: ends an operation on the safe side. */
export function registerAbortOperation(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Abort an operation',
    description:
      'Ends an operation on the safe side: a rollback in the midst of its switch first makes sure that the fallback serves, a roll-forward that has changed something is followed by a rollback. It changes what real customers meet; only a person may decide on it.',
    attributes: { readOnly: false, destructive: true, idempotent: false },
    schema: {
      input: z =>
        z.object({
          operationId: z.string().describe('UUID'),
          reason: z.string().describe('Why; stands in the incident'),
          leaveUnserved: z
            .boolean()
            .optional()
            .describe('Says that nobody need be served afterwards'),
        }),
      output: operationOutput,
    },
    action: async ({ input, credentials }) => {
      const { operationId, ...decision } = input;
      const operation = await judged(
        deps,
        {
          name: NAME,
          permission,
          credentials,
          about: { operationId },
          changes: true,
        },
        async actor =>
          deps.operations.abort(
            parseInput(pathParameters, { operationId }).operationId,
            parseInput(bodySchema, decision),
            actor,
          ),
      );
      return { output: describeOperation(operation) };
    },
  });
}
