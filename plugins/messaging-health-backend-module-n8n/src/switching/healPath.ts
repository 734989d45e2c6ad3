import { say } from '@messaging-health/backstage-plugin-common';
import { WorkflowWebhook } from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow } from '../client/schemas';
import { insist, isConflict } from './insist';
import { nameOf, SwitchContext } from './SwitchContext';
import { waitUntilGone, waitUntilRegistered } from './waitForWebhooks';

/** n8n serves within a tenth of a second when it is idle; busy, within about two. */
const SERVED_AGAIN_WITHIN = 2_000;

/**
 * Frees a path on which n8n is stuck: only putting the workflow that it remembers
 * into service, and taking it out again, clears the memory. Unpublishing, saving,
 * archiving or deleting it does not.
 */
export async function healPath(
  context: SwitchContext,
  options: { displaced: N8nWorkflow; paths: WorkflowWebhook[]; cycle: number },
): Promise<void> {
  const { client, instance, report, signal } = context;
  const { displaced, paths, cycle } = options;
  await report(
    say('automation.healing', {
      cycle,
      limit: instance.healLimit,
      displaced: displaced.name,
    }),
  );
  const name = nameOf(displaced);
  await insist(context, `to put ${name} into service for a moment`, () =>
    client.publish(displaced, signal),
  );
  await waitUntilRegistered(context, paths, SERVED_AGAIN_WITHIN);
  await insist(
    context,
    `to take ${name} out of service again, so it answers customers`,
    () => client.unpublish(displaced, signal),
    isConflict,
  );
  await waitUntilGone(context, paths);
}
