import { endpoints, Incident } from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from './ActionDependencies';
import { InjectedZod } from './InjectedZod';
import { judged } from './judged';
import { parseInput } from './parseInput';

const NAME = 'get-incident';
const { permission, pathParameters } = endpoints.getIncident;

/** `get-incident`: one incident's record, and what it lacks before it may be closed. */
export function registerGetIncident(deps: ActionDependencies): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Get an incident',
    description:
      'One incident: status, severity, who takes which role, clocks, hypotheses with what speaks for and against them, corrective actions, the timeline in order, and what the record lacks before the incident may be closed. Entries are cited as [#12], items of evidence as [E:<id>].',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => z.object({ number: z.string().describe('INC-000042') }),
      output: incidentOutput,
    },
    action: async ({ input, credentials }) => {
      const incident = await judged(
        deps,
        { name: NAME, permission, credentials, about: input, changes: false },
        async () =>
          deps.incidents.get(parseInput(pathParameters, input).number),
      );
      return { output: describe(incident) };
    },
  });
}

function incidentOutput(z: InjectedZod) {
  const text = z.string();
  return z.object({
    number: text,
    organizationId: text,
    organizationTitle: text,
    status: text,
    severity: text,
    triggers: z.array(text),
    detectedAt: text,
    restoredAt: text.optional(),
    plannedGoLiveAt: text.optional(),
    sla: text,
    roles: z.array(z.object({ role: text, holder: text.optional() })),
    clocks: z.array(z.object({ clock: text, state: text, dueAt: text })),
    hypotheses: z.array(
      z.object({
        id: text,
        text,
        status: text,
        evidence: z.array(z.object({ stance: text, what: text })),
      }),
    ),
    correctiveActions: z.array(
      z.object({
        ...{ id: text, title: text, owner: text, dueOn: text },
        ...{ blocksReturn: z.boolean(), doneAt: text.optional() },
        withdrawnAt: text.optional(),
      }),
    ),
    closing: z.object({
      mayClose: z.boolean(),
      missing: z.array(text).describe('What is missing, and who can give it'),
    }),
    timeline: z.array(
      z.object({ sequence: z.number(), at: text, kind: text, says: text }),
    ),
    evidence: z.array(z.object({ id: text, kind: text, collectedAt: text })),
  });
}

function describe(incident: Incident) {
  const { closing } = incident;
  return {
    ...incident,
    hypotheses: incident.hypotheses.map(hypothesis => ({
      ...hypothesis,
      evidence: hypothesis.evidence.map(({ stance, evidenceId, entry }) => ({
        stance,
        what: evidenceId === undefined ? `[#${entry}]` : `[E:${evidenceId}]`,
      })),
    })),
    closing: {
      mayClose: closing.mayClose,
      missing: closing.items
        .filter(({ isPresent }) => !isPresent)
        .map(({ statement }) => statement.text),
    },
    timeline: incident.timeline.map(({ sequence, at, kind, statement }) => ({
      ...{ sequence, at, kind },
      says: statement.text,
    })),
  };
}
