import { ServiceUnavailableError } from '@backstage/errors';
import { say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { FoundDrift } from './Look';

/** What speaks against an active fallback being served. Throws where the probes don't tell. */
export async function findUnserved(
  platform: AutomationPlatform,
  workflow: WorkflowState,
  signal: AbortSignal,
): Promise<FoundDrift[]> {
  const drift = {
    kind: 'fallback-unserved' as const,
    subject: workflow.reference.workflowId,
  };
  const { name } = workflow;
  if (workflow.webhooks.length === 0) {
    return [
      {
        ...drift,
        statement: say('watch.drift.fallback-without-webhook', {
          workflow: name,
        }),
      },
    ];
  }
  const probes = await platform.probeWebhooks(workflow, signal);
  const against = probes.find(
    ({ outcome }) => outcome === 'not-served' || outcome === 'stale',
  );
  if (against) {
    const probe = against.statement.text;
    return [
      {
        ...drift,
        statement: say('watch.drift.fallback-unserved', {
          workflow: name,
          probe,
        }),
      },
    ];
  }
  const unclear = probes.find(({ outcome }) => outcome === 'unclear');
  if (unclear) {
    throw new ServiceUnavailableError(unclear.statement.text);
  }
  return [];
}
