import { say } from '@messaging-health/backstage-plugin-common';
import { WorkflowWebhook } from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow } from '../client/schemas';
import { findHolder } from './findHolder';
import { healPath } from './healPath';
import {
  n8nFailure,
  nameOf,
  pathsOf,
  SwitchContext,
  watchedWebhooks,
} from './SwitchContext';
import { waitUntilGone } from './waitForWebhooks';

async function findStale(
  { witness, signal }: SwitchContext,
  webhooks: WorkflowWebhook[],
): Promise<WorkflowWebhook | undefined> {
  for (const webhook of webhooks) {
    // The teardown is over: n8n's row is gone, so that this POST revives nothing.
    if ((await witness.reach(webhook, signal)).kind === 'stale') {
      return webhook;
    }
  }
  return undefined;
}

/** Clears n8n's memory of the workflow, within bounds; says so where it does not help. */
async function clearStale(
  context: SwitchContext,
  workflow: N8nWorkflow,
  webhooks: WorkflowWebhook[],
): Promise<void> {
  const { report, instance } = context;
  for (let cycle = 1; cycle <= instance.healLimit; cycle++) {
    const stale = await findStale(context, webhooks);
    if (!stale) {
      return;
    }
    await report(say('automation.path-stale', { path: stale.path }));
    await healPath(context, { displaced: workflow, paths: webhooks, cycle });
  }
  const stale = await findStale(context, webhooks);
  if (stale) {
    await report(
      say('automation.still-stuck', {
        workflow: workflow.name,
        path: stale.path,
      }),
    );
  }
}

async function readBackInactive(
  { client, clock, instance, signal }: SwitchContext,
  workflow: N8nWorkflow,
): Promise<void> {
  const deadline = clock.now().getTime() + instance.teardownTimeout;
  while ((await client.getWorkflow(workflow.id, signal)).active) {
    if (clock.now().getTime() >= deadline) {
      throw n8nFailure(
        'refused',
        `n8n took the deactivation of ${nameOf(workflow)}, but after ${
          instance.teardownTimeout
        } ms still says that it is active. It may still answer customers. Look at it in n8n, then run this step again.`,
      );
    }
    await clock.sleep(instance.pollInterval, signal);
  }
}

/** Who serves what is left, told; or a failure, where nobody else explains it. */
async function explainWhatIsLeft(
  context: SwitchContext,
  workflow: N8nWorkflow,
  left: WorkflowWebhook[],
): Promise<void> {
  const holder = await findHolder(context, left, [workflow.id]);
  if (!holder) {
    throw n8nFailure(
      'refused',
      `n8n says that ${nameOf(workflow)} is inactive, but its path ${pathsOf(
        left,
      )} is still registered after ${
        context.instance.teardownTimeout
      } ms, and no other active workflow claims it. It may still answer customers. Run this step again; if it stays so, restart n8n.`,
    );
  }
  await context.report(
    say('automation.path-held-by-other', {
      path: pathsOf(left),
      holder: holder.name,
    }),
  );
}

/** True where an inactive workflow has nothing left to wait for. */
async function isOutOfService(
  context: SwitchContext,
  workflow: N8nWorkflow,
  webhooks: WorkflowWebhook[],
): Promise<boolean> {
  const left = await waitUntilGone(context, webhooks, 0);
  if (left.length === 0) {
    return true;
  }
  const holder = await findHolder(context, left, [workflow.id]);
  return holder !== undefined;
}

/** Takes a workflow out of service, and waits until its webhooks no longer reach it. */
export async function deactivateWorkflow(
  context: SwitchContext,
  workflowId: string,
): Promise<void> {
  const { client, clock, report, signal } = context;
  const startedAt = clock.now().getTime();
  const workflow = await client.getWorkflow(workflowId, signal);
  const webhooks = watchedWebhooks(context, workflow);
  const { name } = workflow;
  if (!workflow.active && (await isOutOfService(context, workflow, webhooks))) {
    await report(say('automation.already-inactive', { workflow: name }));
    return;
  }
  await report(say('automation.unpublishing', { workflow: name }));
  await client.unpublish(workflow, signal);
  await readBackInactive(context, workflow);
  await report(say('automation.waiting-until-gone', { workflow: name }));
  const left = await waitUntilGone(context, webhooks);
  if (left.length > 0) {
    await explainWhatIsLeft(context, workflow, left);
  }
  await clearStale(
    context,
    workflow,
    webhooks.filter(webhook => !left.includes(webhook)),
  );
  await report(
    say('automation.out-of-service', {
      workflow: name,
      milliseconds: clock.now().getTime() - startedAt,
    }),
  );
}
