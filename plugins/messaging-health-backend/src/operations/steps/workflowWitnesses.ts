import { Proof, say } from '@messaging-health/backstage-plugin-common';
import {
  WebhookProbe,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { prove } from './prove';
import { StepRun, StepView } from './RunbookStep';

/** Both workflows of the organization, as the automation platform reports them. */
export async function readWorkflows({
  automation,
  organization,
  signal,
}: Pick<StepView, 'automation' | 'organization' | 'signal'>): Promise<{
  v2: WorkflowState;
  fallback: WorkflowState;
}> {
  const platform = automation();
  const { v2, fallback } = platform.workflowsOf(organization);
  const [v2State, fallbackState] = await Promise.all([
    platform.readWorkflow(v2, signal),
    platform.readWorkflow(fallback, signal),
  ]);
  return { v2: v2State, fallback: fallbackState };
}

/** True when a call to the one's production webhook may reach the other. */
export function sharePath(one: WorkflowState, other: WorkflowState): boolean {
  return one.webhooks.some(({ method, path }) =>
    other.webhooks.some(
      webhook => webhook.method === method && webhook.path === path,
    ),
  );
}

/** True when no production webhook reaches a live workflow; a stale path loses calls, but reaches nobody. */
export function isUnreached(probes: WebhookProbe[]): boolean {
  return probes.every(
    ({ outcome }) => outcome === 'not-served' || outcome === 'stale',
  );
}

/** True when every production webhook reaches a live workflow. */
export function isServed(probes: WebhookProbe[]): boolean {
  return (
    probes.length > 0 && probes.every(({ outcome }) => outcome === 'served')
  );
}

/** What the executions say against v2 since it was taken out of service. */
export async function proveV2Silent(
  run: StepRun,
  v2: WorkflowState,
  since: Date,
): Promise<Proof> {
  const { started } = await run
    .automation()
    .countExecutions(v2.reference, since, run.signal);
  const values = { workflow: v2.name, since: since.toISOString() };
  return prove(
    run.clock,
    'executions-v2',
    started === 0,
    started === 0
      ? say('operation.v2.no-executions', values)
      : say('operation.v2.still-executing', { ...values, count: started }),
  );
}
