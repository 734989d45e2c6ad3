import { say } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow, N8nWorkflowEdit } from '../client/schemas';
import { contentDigest } from '../content/contentDigest';
import { definitionOf } from '../content/WorkflowDefinition';
import { insist, isConflict } from './insist';
import { requireScope } from './requireScope';
import {
  nameOf,
  stuckFailure,
  SwitchContext,
  watchedWebhooks,
} from './SwitchContext';
import { waitUntilServed } from './waitForWebhooks';
import { witnessVersion } from './witnessVersion';

/** Why a workflow does not run a content, by n8n's own words; nothing where it does. */
function contradiction(host: N8nWorkflow, digest: string): string | undefined {
  if (!host.active) {
    return 'n8n says that it is inactive';
  }
  return contentDigest(definitionOf(host)) === digest
    ? undefined
    : 'n8n says that it still runs other content';
}

function notProved(host: N8nWorkflow, found: string): UpstreamError {
  return stuckFailure(
    `n8n took the other content of ${nameOf(
      host,
    )}, but ${found}. It is not proved what customers' messages run. Look at the workflow in n8n, then run this step again.`,
  );
}

/** Reads the workflow back, which must be active and run the content by n8n's own word. */
async function readServing(
  { client, signal }: SwitchContext,
  host: N8nWorkflow,
  digest: string,
): Promise<N8nWorkflow> {
  const now = await client.getWorkflow(host.id, signal);
  const found = contradiction(now, digest);
  if (found !== undefined) {
    throw notProved(host, found);
  }
  return now;
}

/**
 * Gives a workflow other content and has it served: saved, published where saving does
 * not do so, and proved by n8n's word, by its webhooks, and by what executions ran.
 * What is so already is left as it is.
 */
export async function releaseInPlace(
  context: SwitchContext,
  host: N8nWorkflow,
  options: {
    edit: N8nWorkflowEdit;
    digest: string;
    /** Whether the host's draft is what is wanted already. */
    saved: boolean;
  },
): Promise<void> {
  const { client, clock, instance, signal } = context;
  const { edit, digest, saved } = options;
  const name = nameOf(host);
  if (!saved) {
    await insist(
      context,
      `to save ${name}`,
      () =>
        requireScope(
          'workflow:update (and workflow:activate, since n8n publishes what it saves)',
          () => client.saveWorkflow(host.id, edit, signal),
        ),
      isConflict,
    );
  }
  if (!host.active || (saved && contradiction(host, digest) !== undefined)) {
    await insist(
      context,
      `to put ${name} into service`,
      () =>
        requireScope('workflow:activate', () => client.publish(host, signal)),
      isConflict,
    );
  }
  const since = clock.now();
  const wait = await waitUntilServed(
    context,
    watchedWebhooks(context, host),
    instance.serveTimeout,
  );
  if (wait.kind !== 'served') {
    throw notProved(
      host,
      `its production webhook is not served${
        wait.kind === 'unserved' ? `: ${wait.found}` : ''
      }`,
    );
  }
  const now = await readServing(context, host, digest);
  await witnessVersion(context, now, since);
  // Somebody may have undone it meanwhile.
  await readServing(context, host, digest);
  await context.report(
    say('automation.released-in-place', { workflow: host.name }),
  );
}
