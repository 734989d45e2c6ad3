import { endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { judged } from './judged';
import { parseInput } from './parseInput';

const NAME = 'add-corrective-action';
const {
  permission,
  pathParameters,
  body: bodySchema,
} = endpoints.addCorrectiveAction;

/** `add-corrective-action`: something to be done so that an incident does not happen again. */
export function registerAddCorrectiveAction(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Add a corrective action',
    description:
      'Adds something to be done so that an incident does not happen again, with an owner of the catalog and a due date. One that blocks the return keeps v2 from returning until it is done or withdrawn.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          number: z.string().describe('INC-000042'),
          title: z.string().describe('What is to be done'),
          owner: z
            .string()
            .describe('A user or a group of the catalog, user:default/ana'),
          dueOn: z.string().describe('A day in UTC, 2026-03-15'),
          link: z.string().optional().describe('Where the work stands'),
          blocksReturn: z.boolean().optional().describe('Default: false'),
        }),
      output: z => z.object({ id: z.string(), owner: z.string() }),
    },
    action: async ({ input: { number, ...terms }, credentials }) => {
      const about = { number };
      const { id, owner } = await judged(
        deps,
        { name: NAME, permission, credentials, about, changes: true },
        async actor =>
          deps.incidents.correctiveActions.add(
            parseInput(pathParameters, about).number,
            actor,
            parseInput(bodySchema, terms),
          ),
      );
      return { output: { id, owner } };
    },
  });
}
