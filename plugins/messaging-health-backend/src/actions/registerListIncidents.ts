import {
  endpoints,
  IncidentSummary,
} from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { InjectedZod } from './InjectedZod';
import { judged } from './judged';
import { parseInput } from './parseInput';

const NAME = 'list-incidents';
const { permission, query: querySchema } = endpoints.listIncidents;

/** `list-incidents`: the history, newest first. */
export function registerListIncidents(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'List incidents',
    description:
      'Incidents with their status, triggers and instants, newest first; of one organization or of all.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: { input: incidentsInput, output: incidentsOutput },
    action: async ({ input, credentials }) => {
      const { open, ...rest } = input;
      const about = { organizationId: input.organizationId };
      const page = await judged(
        deps,
        { name: NAME, permission, credentials, about, changes: false },
        async () =>
          deps.incidents.list(
            parseInput(querySchema, {
              ...rest,
              ...(open === undefined ? {} : { open: String(open) }),
            }),
          ),
      );
      return {
        output: {
          incidents: page.items.map(describe),
          nextCursor: page.nextCursor,
        },
      };
    },
  });
}

function incidentsInput(z: InjectedZod) {
  return z.object({
    organizationId: z.string().optional(),
    open: z
      .boolean()
      .optional()
      .describe('True: only those that are neither closed nor dismissed'),
    cursor: z.string().optional().describe('From the page before'),
    limit: z.number().int().min(1).max(200).optional().describe('Default: 25'),
  });
}

function incidentsOutput(z: InjectedZod) {
  return z.object({
    incidents: z.array(
      z.object({
        number: z.string(),
        organizationId: z.string(),
        organizationTitle: z.string(),
        status: z.string(),
        triggers: z.array(z.string()),
        detectedAt: z.string(),
        restoredAt: z.string().optional(),
        closedAt: z.string().optional(),
      }),
    ),
    nextCursor: z.string().optional().describe('Absent on the last page'),
  });
}

function describe(incident: IncidentSummary) {
  const { number, organizationId, organizationTitle, status } = incident;
  return {
    number,
    organizationId,
    organizationTitle,
    status,
    triggers: incident.triggers,
    detectedAt: incident.detectedAt,
    restoredAt: incident.restoredAt,
    closedAt: incident.closedAt,
  };
}
