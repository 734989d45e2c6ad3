import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { enterFleetRollback } from './enterFleetRollback';
import { examples } from './fleetRollback.examples';
import { followFleet } from './followFleet';

/** Rolls several organizations back that share a cause. */
export function createFleetRollbackAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'messaging-health:fleet-rollback',
    description:
      'Rolls several organizations back: the canary first, then waves, each once the customers of the one before are proved to be served. Joins the one under way with the same organizations. Fails where the waves stop; a person then decides to go on or to end. Where nothing moves for ten minutes it ends, and the fleet rollback goes on by itself.',
    examples,
    schema: {
      input: {
        organizations: z =>
          z
            .array(z.string())
            .min(2)
            .describe('Entity refs of the organizations, two at least.'),
        canary: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity ref of the one that goes first; the first of the list if left out.',
            ),
        waveSize: z =>
          z
            .number()
            .int()
            .min(1)
            .max(20)
            .optional()
            .describe('How many at once after it; 5 if left out.'),
        reason: z =>
          z
            .string()
            .min(3)
            .max(4000)
            .describe('Why they are rolled back; stands in each incident.'),
      },
      output: {
        fleetRollbackId: z => z.string().describe('The fleet rollback.'),
        served: z =>
          z
            .number()
            .describe('How many organizations are proved to be served.'),
        waiting: z =>
          z
            .boolean()
            .describe('True when it waits for people and was left to itself.'),
      },
    },
    async handler(ctx) {
      const id = await enterFleetRollback(ctx, dependencies);
      ctx.output('fleetRollbackId', id);
      const { fleet, waiting } = await followFleet(ctx, id, dependencies);
      const served = fleet.members.filter(({ state }) =>
        ['served', 'finished'].includes(state),
      );
      ctx.output('served', served.length);
      ctx.output('waiting', waiting);
    },
  });
}
