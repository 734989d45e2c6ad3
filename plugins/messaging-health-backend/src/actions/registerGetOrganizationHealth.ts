import {
  endpoints,
  OrganizationOverview,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { assembleOverview } from '../http/overview/assembleOverview';
import { readAllowed } from '../http/overview/readAllowed';
import { ActionDependencies } from './ActionDependencies';
import { describeOperation, operationOutput } from './operationOutput';
import { InjectedZod } from './InjectedZod';
import { judged } from './judged';
import { parseInput } from './parseInput';

const NAME = 'get-organization-health';
const { permission, pathParameters } = endpoints.getOrganization;

/** `get-organization-health`: how one organization does, and what runs for it. */
export function registerGetOrganizationHealth(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: "Look at an organization's messaging health",
    description:
      "How an organization's messages do: its health, each trigger of the runbook with the figures behind it, what runs for it (v2 or the fallback), a freeze, its newest operation and its open incident. Unknown is never healthy.",
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          organizationId: z
            .string()
            .describe('UUID of the organization in the CRM'),
        }),
      output: healthOutput,
    },
    action: async ({ input, credentials }) => {
      const about = { organizationId: input.organizationId };
      const output = await judged(
        deps,
        { name: NAME, permission, credentials, about, changes: false },
        async () => {
          const { organizationId } = parseInput(pathParameters, input);
          const allowed = await readAllowed(deps.permissions, credentials);
          return describe(
            await assembleOverview(deps, organizationId, allowed),
          );
        },
      );
      return { output };
    },
  });
}

function healthOutput(z: InjectedZod) {
  return z.object({
    organizationId: z.string(),
    title: z.string(),
    entityRef: z.string(),
    health: z.string().describe('breached, unknown, at-risk or healthy'),
    mode: z
      .string()
      .describe('v2, rolling-back, contingency, rolling-forward, monitoring'),
    freeze: z
      .object({
        since: z.string(),
        reason: z.string(),
        incident: z.string().optional(),
      })
      .optional(),
    triggers: z.array(
      z.object({
        trigger: z.string(),
        state: z.string(),
        explanation: z.string().optional(),
        failed: z.number().optional(),
        total: z.number().optional(),
        threshold: z.number().optional(),
        since: z.string().optional(),
      }),
    ),
    drifts: z
      .array(z.string())
      .describe('What somebody has changed since a rollback put it right'),
    operation: operationOutput(z).optional(),
    openIncident: z.string().optional(),
    problems: z
      .array(z.string())
      .describe('Annotations that have to be mended before it can be operated'),
  });
}

function describe(overview: OrganizationOverview) {
  const { organization, freeze, operation, driftWatch } = overview;
  return {
    organizationId: organization.id,
    title: organization.title,
    entityRef: organization.entityRef,
    health: overview.health,
    mode: overview.mode,
    freeze: freeze && {
      since: freeze.since,
      reason: freeze.reason,
      incident: freeze.incident,
    },
    triggers: overview.triggers.map(describeTrigger),
    drifts: driftWatch?.drifts.map(({ statement }) => statement.text) ?? [],
    operation: operation && describeOperation(operation),
    openIncident: overview.openIncident?.number,
    problems: organization.problems.map(({ message }) => message),
  };
}

function describeTrigger(verdict: TriggerVerdict) {
  const { trigger, state, explanation, figures, limits, since } = verdict;
  return {
    trigger,
    state,
    explanation: explanation?.text,
    failed: figures?.failed,
    total: figures?.total,
    threshold: limits?.threshold,
    since,
  };
}
