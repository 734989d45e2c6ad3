import {
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { N8nWorkflow } from '../client/schemas';
import {
  findCredentials,
  findSaving,
  findSecondWay,
  findWebhook,
} from './findFitness';
import { findPaths } from './findPaths';
import { findScopes } from './findScopes';
import { findServed } from './findServed';
import { attempt, RehearsalContext, RehearsedWorkflows } from './Rehearsal';

async function findWorkflow(
  { client, signal }: RehearsalContext,
  check: string,
  id: string,
  keep: (workflow: N8nWorkflow) => void,
): Promise<RehearsalFinding> {
  return attempt(check, async () => {
    const workflow = await client.getWorkflow(id, signal);
    keep(workflow);
    const values = { workflow: workflow.name };
    return {
      check,
      ready: !workflow.isArchived,
      statement: workflow.isArchived
        ? say('automation.rehearsal-archived', values)
        : say('automation.rehearsal-readable', values),
    };
  });
}

async function findTogether(
  context: RehearsalContext,
  { v2, fallback }: RehearsedWorkflows,
): Promise<RehearsalFinding[]> {
  const there = [v2, fallback].filter(workflow => workflow !== undefined);
  const findings: RehearsalFinding[] = there.map(workflow =>
    findSaving(context, workflow),
  );
  if (fallback) {
    findings.push(findWebhook(context, fallback));
    findings.push(
      await attempt('fallback-credentials', async () =>
        findCredentials(fallback),
      ),
    );
  }
  if (v2 && fallback) {
    findings.push(
      await attempt('webhook-paths', () => findPaths(context, v2, fallback)),
      findSecondWay(v2, fallback),
      await attempt('webhook-served', () =>
        findServed(context, [v2, fallback]),
      ),
    );
  }
  return findings;
}

/**
 * Looks whether n8n would take a rollback: both workflows, the key's rights, paths,
 * probes, credentials, and whether executions are kept. Nothing is changed, and
 * nothing is run: an n8n that does not answer is a finding like the others.
 */
export async function rehearse(
  context: RehearsalContext,
  ids: { v2: string; fallback: string },
): Promise<RehearsalFinding[]> {
  const workflows: RehearsedWorkflows = {};
  const found = await Promise.all([
    findWorkflow(context, 'v2-exists', ids.v2, workflow => {
      workflows.v2 = workflow;
    }),
    findWorkflow(context, 'fallback-exists', ids.fallback, workflow => {
      workflows.fallback = workflow;
    }),
  ]);
  return [
    ...found,
    ...(await findScopes(context)),
    ...(await findTogether(context, workflows)),
  ];
}
