import { say } from '@messaging-health/backstage-plugin-common';
import { WorkflowWebhook } from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow } from '../client/schemas';
import { findHolder } from './findHolder';
import { insist, isConflict } from './insist';
import {
  nameOf,
  pathsOf,
  stuckFailure,
  SwitchContext,
  watchedWebhooks,
} from './SwitchContext';
import { waitUntilGone } from './waitForWebhooks';

/** How often a workflow that is active again at once is taken down. */
const TRIES = 3;
const PAUSE = 200;
/** How often, while a webhook goes away, n8n is asked whether somebody has put it back. */
const LOOK_AGAIN_AFTER = 500;

/** Unpublishes, and reads back that n8n says so too. */
async function unpublish(
  context: SwitchContext,
  workflow: N8nWorkflow,
): Promise<void> {
  const { client, signal } = context;
  await insist(
    context,
    `to take ${nameOf(workflow)} out of service, so it still answers customers`,
    () => client.unpublish(workflow, signal),
    isConflict,
  );
}

/** What is still registered once n8n says that the workflow is inactive; it is taken down again where somebody puts it back. */
async function takeDown(
  context: SwitchContext,
  workflow: N8nWorkflow,
  webhooks: WorkflowWebhook[],
): Promise<WorkflowWebhook[]> {
  const { client, clock, instance, report, signal } = context;
  const deadline = clock.now().getTime() + instance.teardownTimeout;
  let tries = 0;
  let waiting = false;
  let left = webhooks;
  for (;;) {
    const { active } =
      tries === 0
        ? { active: true }
        : await client.getWorkflow(workflow.id, signal);
    if (active && tries >= TRIES) {
      throw stuckFailure(
        `n8n took the deactivation of ${nameOf(
          workflow,
        )} ${tries} times and says each time that it is active again. It may still answer customers. Look for who, or what, puts it back into service in n8n.`,
      );
    }
    if (active) {
      if (tries > 0) {
        await report(
          say('automation.active-again', {
            workflow: workflow.name,
            attempt: tries + 1,
            limit: TRIES,
          }),
        );
        await clock.sleep(PAUSE, signal);
      }
      await unpublish(context, workflow);
      tries += 1;
      waiting = false;
      continue;
    }
    if (!waiting) {
      waiting = true;
      await report(
        say('automation.waiting-until-gone', { workflow: workflow.name }),
      );
    }
    left = await waitUntilGone(context, left, LOOK_AGAIN_AFTER);
    if (left.length === 0 || clock.now().getTime() >= deadline) {
      return left;
    }
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
    throw stuckFailure(
      `n8n says that ${nameOf(workflow)} is inactive, but its path ${pathsOf(
        left,
      )} is still served, and no other active workflow claims it. It may still answer customers. Run this step again; if it stays so, restart n8n.`,
    );
  }
  await context.report(
    say('automation.path-held-by-other', {
      path: pathsOf(left),
      holder: holder.name,
    }),
  );
}

/**
 * Which paths whose rows are gone are served nevertheless, from n8n's cache. A POST is
 * safe by now, and only a POST shows it. A busy n8n needs a moment to forget what it
 * has unpublished, so that it is asked for a while.
 */
async function lookIntoCache(
  context: SwitchContext,
  workflow: N8nWorkflow,
  webhooks: WorkflowWebhook[],
): Promise<WorkflowWebhook[]> {
  const { clock, instance, witness, report, signal } = context;
  const deadline = clock.now().getTime() + instance.teardownTimeout;
  const left = [...webhooks];
  while (left.length > 0) {
    const [webhook] = left;
    const { kind } = await witness.reach(webhook, signal);
    if (kind === 'served') {
      if (clock.now().getTime() >= deadline) {
        break;
      }
      await clock.sleep(PAUSE, signal);
      continue;
    }
    if (kind === 'stale') {
      await report(
        say('automation.still-stuck', {
          workflow: workflow.name,
          path: webhook.path,
        }),
      );
    }
    left.shift();
  }
  return left;
}

/** True where an inactive workflow has nothing left to wait for. */
async function isOutOfService(
  context: SwitchContext,
  workflow: N8nWorkflow,
  webhooks: WorkflowWebhook[],
): Promise<boolean> {
  const registered = await waitUntilGone(context, webhooks, 0);
  if (registered.length === 0) {
    return (await lookIntoCache(context, workflow, webhooks)).length === 0;
  }
  const holder = await findHolder(context, registered, [workflow.id]);
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
  const registered = await takeDown(context, workflow, webhooks);
  const cached = await lookIntoCache(
    context,
    workflow,
    webhooks.filter(webhook => !registered.includes(webhook)),
  );
  const left = [...registered, ...cached];
  if (left.length > 0) {
    await explainWhatIsLeft(context, workflow, left);
  }
  await report(
    say('automation.out-of-service', {
      workflow: name,
      milliseconds: clock.now().getTime() - startedAt,
    }),
  );
}
