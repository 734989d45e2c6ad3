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
import { withDeadline } from './withDeadline';

const PATIENCE_MILLISECONDS = 5_000;

function isServed(probes: WebhookProbe[]): boolean | undefined {
  if (probes.some(({ outcome }) => outcome === 'unclear')) {
    return undefined;
  }
  return (
    probes.length > 0 && probes.every(({ outcome }) => outcome === 'served')
  );
}

async function askWorkflow(
  platform: AutomationPlatform,
  reference: WorkflowReference,
  signal: AbortSignal,
): Promise<WorkflowWitness> {
  try {
    const workflow = await platform.readWorkflow(reference, signal);
    return {
      active: workflow.active,
      served: isServed(await platform.probeWebhooks(workflow, signal)),
    };
  } catch {
    // Who can't be asked says nothing: the answer becomes `unknown`.
    return {};
  }
}

/** Asks the witnesses, within some seconds, who serves the customers now. Never throws. */
export async function askServing(
  deps: Pick<OperationsDependencies, 'pacemaker' | 'platforms'>,
  organization: Organization | undefined,
): Promise<Serving> {
  if (!organization) {
    return 'unknown';
  }
  try {
    return await withDeadline({
      pacemaker: deps.pacemaker,
      milliseconds: PATIENCE_MILLISECONDS,
      work: async signal => {
        const platform = deps.platforms.automation.get();
        const { v2, fallback } = platform.workflowsOf(organization);
        const [ofV2, ofFallback] = await Promise.all([
          askWorkflow(platform, v2, signal),
          askWorkflow(platform, fallback, signal),
        ]);
        return judgeServing({ v2: ofV2, fallback: ofFallback });
      },
    });
  } catch {
    // No platform, or no answer in time: nothing can be said.
    return 'unknown';
  }
}
