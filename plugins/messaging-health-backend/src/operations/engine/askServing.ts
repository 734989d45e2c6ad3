import {
  Organization,
  Serving,
} from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  WebhookProbe,
  WorkflowReference,
} from '@messaging-health/backstage-plugin-node';
import { judgeServing, WorkflowWitness } from '../judgeServing';
import { OperationsDependencies } from '../OperationsDependencies';
import { readMode } from '../readMode';
import { readSwitchState } from '../steps/switchState';
import { isSubstituted } from '../steps/workflowWitnesses';
import { findUnfinishedOperation } from '../store/findUnfinishedOperation';
import { withDeadline } from './withDeadline';

const PATIENCE_MILLISECONDS = 5_000;

type Deps = Pick<OperationsDependencies, 'knex' | 'pacemaker' | 'platforms'>;

/** What is seen of one workflow, and what it bears as far as it could be read. */
interface WorkflowSight extends WorkflowWitness {
  content?: string;
}

function isServed(probes: WebhookProbe[]): boolean | undefined {
  if (probes.some(({ outcome }) => outcome === 'unclear')) {
    return undefined;
  }
  return (
    probes.length > 0 && probes.every(({ outcome }) => outcome === 'served')
  );
}

async function lookAt(
  platform: AutomationPlatform,
  reference: WorkflowReference,
  signal: AbortSignal,
): Promise<WorkflowSight> {
  try {
    const workflow = await platform.readWorkflow(reference, signal);
    return {
      active: workflow.active,
      content: workflow.content,
      served: isServed(await platform.probeWebhooks(workflow, signal)),
    };
  } catch {
    // Who can't be asked says nothing: the answer becomes `unknown`.
    return {};
  }
}

/** What tells whether v2's id may bear another content: what is noted, and what is being tried. */
async function readSubstitution({ knex }: Deps, organizationId: string) {
  const { substitution } = await readMode({ knex, organizationId });
  const record = await findUnfinishedOperation({ knex, organizationId });
  const readRecord = record && (() => record);
  return { substitution, ...readSwitchState({ readRecord }) };
}

async function look(
  deps: Deps,
  organization: Organization,
  signal: AbortSignal,
): Promise<Serving> {
  const platform = deps.platforms.automation.get();
  const { v2, fallback } = platform.workflowsOf(organization);
  const [ofV2, ofFallback, { substitution, ownContent }] = await Promise.all([
    lookAt(platform, v2, signal),
    lookAt(platform, fallback, signal),
    readSubstitution(deps, organization.id),
  ]);
  if (!substitution && ownContent === undefined) {
    return judgeServing({ v2: ofV2, fallback: ofFallback });
  }
  if (ofV2.content === undefined || ofFallback.content === undefined) {
    return 'unknown';
  }
  const substituted = isSubstituted({
    v2: { reference: v2, content: ofV2.content },
    fallback: { content: ofFallback.content },
    substitution,
    ownContent,
  });
  // What serves under v2's id is the fallback then, whatever its own id says.
  return substituted && (ofV2.active || !ofFallback.active)
    ? judgeServing({ v2: { active: false }, fallback: ofV2 })
    : judgeServing({ v2: ofV2, fallback: ofFallback });
}

/**
 * Asks the witnesses, within some seconds, whose content serves the customers now. Never
 * throws.
 */
export async function askServing(
  deps: Deps,
  organization: Organization | undefined,
): Promise<Serving> {
  if (!organization) {
    return 'unknown';
  }
  try {
    return await withDeadline({
      pacemaker: deps.pacemaker,
      milliseconds: PATIENCE_MILLISECONDS,
      work: signal => look(deps, organization, signal),
    });
  } catch {
    // No platform, or no answer in time: nothing can be said.
    return 'unknown';
  }
}
