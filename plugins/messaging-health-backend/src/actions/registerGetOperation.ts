import { endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { judged } from './judged';
import { describeOperation, operationOutput } from './operationOutput';
import { parseInput } from './parseInput';

const NAME = 'get-operation';
const { permission, pathParameters } = endpoints.getOperation;

/** `get-operation`: how far an operation is. */
export function registerGetOperation(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Look at an operation',
    description:
      'How far a rollback, a roll-forward or a drift correction is: each step, what it waits for, and where it failed: the cause, what serves the customers now, and what to do next.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => z.object({ operationId: z.string().describe('UUID') }),
      output: operationOutput,
    },
    action: async ({ input, credentials }) => {
      const about = { operationId: input.operationId };
      const operation = await judged(
        deps,
        { name: NAME, permission, credentials, about, changes: false },
        async () =>
          deps.operations.get(parseInput(pathParameters, input).operationId),
      );
      return { output: describeOperation(operation) };
    },
  });
}
