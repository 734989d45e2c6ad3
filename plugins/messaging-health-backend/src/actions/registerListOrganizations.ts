import {
  endpoints,
  OrganizationRow,
} from '@messaging-health/backstage-plugin-common';
import { assembleFleet } from '../http/overview/assembleFleet';
import { readAllowed } from '../http/overview/readAllowed';
import { ActionDependencies } from './ActionDependencies';
import { InjectedZod } from './InjectedZod';
import { judged } from './judged';
import { parseInput } from './parseInput';

const NAME = 'list-organizations';
const { permission, query: querySchema } = endpoints.getFleet;

/** `list-organizations`: the fleet, worst first. */
export function registerListOrganizations(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'List organizations by their messaging health',
    description:
      'Organizations with their health, what runs for them and their operations under way, worst first. Finds the UUID of an organization by a part of its name.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: { input: fleetInput, output: fleetOutput },
    action: async ({ input, credentials }) => {
      const output = await judged(
        deps,
        { name: NAME, permission, credentials, about: {}, changes: false },
        async () => {
          const fleet = await assembleFleet(
            deps,
            parseInput(querySchema, input),
            await readAllowed(deps.permissions, credentials),
          );
          return {
            total: fleet.total,
            counts: fleet.counts,
            organizations: fleet.items.map(describe),
          };
        },
      );
      return { output };
    },
  });
}

function fleetInput(z: InjectedZod) {
  return z.object({
    search: z
      .string()
      .optional()
      .describe('A part of the title, the entity reference or the id'),
    health: z.enum(['breached', 'unknown', 'at-risk', 'healthy']).optional(),
    mode: z
      .enum([
        'v2',
        'rolling-back',
        'contingency',
        'rolling-forward',
        'monitoring',
      ])
      .optional(),
    offset: z.number().int().min(0).optional(),
    limit: z.number().int().min(1).max(500).optional().describe('Default: 100'),
  });
}

function fleetOutput(z: InjectedZod) {
  return z.object({
    total: z.number().describe('How many fit, shown or not'),
    counts: z
      .record(z.number())
      .describe('How many there are by health, over all of them'),
    organizations: z.array(
      z.object({
        organizationId: z.string(),
        title: z.string(),
        entityRef: z.string(),
        health: z.string(),
        mode: z.string(),
        frozen: z.boolean(),
        worstTrigger: z.string().optional(),
        operationId: z.string().optional(),
        openIncident: z.string().optional(),
      }),
    ),
  });
}

function describe(row: OrganizationRow) {
  const { organization, health, mode, frozen } = row;
  return {
    organizationId: organization.id,
    title: organization.title,
    entityRef: organization.entityRef,
    health,
    mode,
    frozen,
    worstTrigger: row.worstTrigger?.trigger,
    operationId: row.operation?.id,
    openIncident: row.openIncident?.number,
  };
}
