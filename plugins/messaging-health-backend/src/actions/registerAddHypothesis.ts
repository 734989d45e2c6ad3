import { endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { judged } from './judged';
import { parseInput } from './parseInput';

const NAME = 'add-hypothesis';
const {
  permission,
  pathParameters,
  body: bodySchema,
} = endpoints.addHypothesis;

/** `add-hypothesis`: a guess at the cause of an incident. */
export function registerAddHypothesis(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Add a hypothesis',
    description:
      'Adds a guess at the cause of an open incident. It stands in the record with whoever calls this, and the first one begins the diagnosis; it can be refuted later, and is never deleted.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          number: z.string().describe('INC-000042'),
          text: z.string().describe('The guess, in a sentence'),
        }),
      output: z => z.object({ id: z.string(), status: z.string() }),
    },
    action: async ({ input: { number, text }, credentials }) => {
      const about = { number };
      const { id, status } = await judged(
        deps,
        { name: NAME, permission, credentials, about, changes: true },
        async actor =>
          deps.incidents.hypotheses.add(
            parseInput(pathParameters, about).number,
            actor,
            parseInput(bodySchema, { text }).text,
          ),
      );
      return { output: { id, status } };
    },
  });
}
