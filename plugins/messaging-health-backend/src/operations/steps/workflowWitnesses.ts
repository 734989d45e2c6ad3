import { Proof, say } from '@messaging-health/backstage-plugin-common';
import {
  Substitution,
  WebhookProbe,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { prove } from './prove';
import { StepRun, StepView } from './RunbookStep';
import { readSwitchState } from './switchState';

/** Both workflows of an organization, with what tells whose content the ids bear. */
export interface Workflows {
  v2: WorkflowState;
  fallback: WorkflowState;
  /** Noted: v2's id was made to serve the fallback's content. */
  substitution?: Substitution;
  /** Kept before that was tried: v2's own content. */
  ownContent?: string;
}

/** Both workflows of the organization, as the automation platform reports them. */
export async function readWorkflows(
  view: Pick<
    StepView,
    'automation' | 'organization' | 'signal' | 'readMode' | 'readRecord'
  >,
): Promise<Workflows> {
  const { organization, signal } = view;
  const platform = view.automation();
  const references = platform.workflowsOf(organization);
  const [v2, fallback, { substitution }] = await Promise.all([
    platform.readWorkflow(references.v2, signal),
    platform.readWorkflow(references.fallback, signal),
    view.readMode(),
  ]);
  const { ownContent } = readSwitchState(view);
  return { v2, fallback, substitution, ownContent };
}

/**
 * True where v2's id bears the fallback's content. Equal contents alone don't tell, since
 * two workflows may be alike: it must be noted, or have been tried by this operation on a
 * content that was another one (so that a crash before the note hides nothing).
 */
export function isSubstituted({
  v2,
  fallback,
  substitution,
  ownContent,
}: Pick<Workflows, 'substitution' | 'ownContent'> & {
  v2: Pick<WorkflowState, 'reference' | 'content'>;
  fallback: Pick<WorkflowState, 'content'>;
}): boolean {
  const noted = substitution?.host.workflowId === v2.reference.workflowId;
  const changed = ownContent !== undefined && ownContent !== v2.content;
  return (
    (noted || changed) && v2.content !== '' && v2.content === fallback.content
  );
}

/** True where n8n says that v2's own content is not in service. */
export function isV2Stopped(workflows: Workflows): boolean {
  return !workflows.v2.active || isSubstituted(workflows);
}

/** The workflow under whose id the fallback's content serves, or would serve. */
export function bearerOf(workflows: Workflows): WorkflowState {
  const { v2, fallback } = workflows;
  return isSubstituted(workflows) && (v2.active || !fallback.active)
    ? v2
    : fallback;
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

/** What n8n itself says of v2. */
export function proveV2Stopped(run: StepRun, workflows: Workflows): Proof {
  const { v2, fallback } = workflows;
  const workflow = v2.name;
  const holds = isV2Stopped(workflows);
  const says = v2.active
    ? say('operation.v2.read-active', { workflow })
    : say('operation.v2.read-inactive', { workflow });
  const statement =
    holds && v2.active
      ? say('operation.v2.serves-fallback', {
          workflow,
          fallback: fallback.name,
        })
      : says;
  return prove(run.clock, 'n8n-read-back', holds, statement);
}

/** How many executions of v2 began after an instant, in words. */
async function countOfV2(
  run: StepRun,
  { v2 }: Workflows,
  since: Date,
): Promise<{ started: number; proof: Proof }> {
  const { started } = await run
    .automation()
    .countExecutions(v2.reference, since, run.signal);
  const values = { workflow: v2.name, since: since.toISOString() };
  const statement =
    started === 0
      ? say('operation.v2.no-executions', values)
      : say('operation.v2.still-executing', { ...values, count: started });
  return {
    started,
    proof: prove(run.clock, 'executions-v2', started === 0, statement),
  };
}

/**
 * What the executions say against v2 since an instant; nothing where its id bears the
 * fallback's content, since they are the fallback's then. n8n hands a last message to v2
 * while its path is torn down or healed: that is what the switch cost, and no sign that v2
 * goes on. So where some were seen, it is looked again for `lookAgain` milliseconds.
 */
export async function proveV2Silent(
  run: StepRun,
  workflows: Workflows,
  since: Date,
  lookAgain: number,
): Promise<Proof[]> {
  if (isSubstituted(workflows)) {
    return [];
  }
  const seen = await countOfV2(run, workflows, since);
  if (seen.started === 0) {
    return [seen.proof];
  }
  const again = run.clock.now();
  await run.clock.sleep(lookAgain, run.signal);
  const later = await countOfV2(run, workflows, again);
  if (later.started > 0) {
    return [seen.proof];
  }
  const statement = say('operation.v2.silent-again', {
    workflow: workflows.v2.name,
    count: seen.started,
    since: since.toISOString(),
    again: again.toISOString(),
  });
  return [prove(run.clock, 'executions-v2', true, statement)];
}
