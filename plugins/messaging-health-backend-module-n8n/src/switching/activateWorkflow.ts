import { say } from '@messaging-health/backstage-plugin-common';
import {
  UpstreamError,
  WorkflowWebhook,
} from '@messaging-health/backstage-plugin-node';
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
import { ServiceWait, waitUntilGone, waitUntilServed } from './waitForWebhooks';

/** One activation under way: how often it has been helped along so far. */
interface Activation {
  wanted: N8nWorkflow;
  webhooks: WorkflowWebhook[];
  displacedId?: string;
  healed: number;
  republished: number;
}

function isConflict(error: unknown): boolean {
  return error instanceof UpstreamError && error.problem.status === 409;
}

/** The workflow to heal the path with; a failure that says what is true where there is none. */
async function readDisplaced(
  context: SwitchContext,
  activation: Activation,
): Promise<N8nWorkflow> {
  const { wanted, webhooks, displacedId, healed } = activation;
  const path = pathsOf(webhooks);
  const known = displacedId ? [wanted.id, displacedId] : [wanted.id];
  const holder = await findHolder(context, webhooks, known);
  if (holder) {
    throw n8nFailure(
      'refused',
      `n8n can't put ${nameOf(
        wanted,
      )} into service: its path ${path} belongs to ${nameOf(
        holder,
      )}, which is active. ${nameOf(wanted)} serves nobody. Take ${nameOf(
        holder,
      )} out of service, or give one of them another path.`,
      409,
    );
  }
  if (!displacedId) {
    throw n8nFailure(
      'refused',
      `n8n can't put ${nameOf(
        wanted,
      )} into service: its path ${path} is taken, and n8n doesn't say by which workflow. Nobody serves this path as far as can be seen. Take the workflow that had it before in and out of service in n8n, then run this step again.`,
      409,
    );
  }
  if (healed >= context.instance.healLimit) {
    throw n8nFailure(
      'refused',
      `n8n is stuck: the path ${path} stays with workflow ${displacedId}, which is out of service, after ${healed} attempts to free it. ${nameOf(
        wanted,
      )} is not served, and customers' messages to this path are answered 404. Run this step again when there is less traffic, or restart n8n (about 12 s), or wait until its cache expires (1 hour by default).`,
      409,
    );
  }
  return context.client.getWorkflow(displacedId, context.signal);
}

async function heal(
  context: SwitchContext,
  activation: Activation,
): Promise<void> {
  const { client, signal } = context;
  const { wanted, webhooks } = activation;
  const displaced = await readDisplaced(context, activation);
  if ((await client.getWorkflow(wanted.id, signal)).active) {
    // Else the two would compete for the path, and n8n may let both believe they won.
    await client.unpublish(wanted, signal);
    await waitUntilGone(context, webhooks);
  }
  activation.healed += 1;
  await healPath(context, {
    displaced,
    paths: webhooks,
    cycle: activation.healed,
  });
}

async function publishUntilTaken(
  context: SwitchContext,
  activation: Activation,
): Promise<void> {
  const { client, report, signal } = context;
  const { wanted, webhooks } = activation;
  for (;;) {
    try {
      await client.publish(wanted, signal);
      return;
    } catch (error) {
      if (!isConflict(error)) {
        throw error;
      }
      await report(
        say('automation.path-conflict', {
          workflow: wanted.name,
          path: pathsOf(webhooks),
        }),
      );
      await heal(context, activation);
    }
  }
}

/** Does something about a wait that did not end in service, or fails loudly. */
async function helpAlong(
  context: SwitchContext,
  activation: Activation,
  wait: Exclude<ServiceWait, { kind: 'served' }>,
): Promise<void> {
  const { instance, report } = context;
  const { wanted } = activation;
  if (wait.kind === 'stale') {
    await report(say('automation.path-stale', { path: wait.webhook.path }));
    await heal(context, activation);
    return;
  }
  if (activation.republished >= instance.republishLimit) {
    const { active } = await context.client.getWorkflow(
      wanted.id,
      context.signal,
    );
    throw n8nFailure(
      'refused',
      `n8n says that ${nameOf(wanted)} is ${
        active ? 'active' : 'inactive'
      }, but its production webhook is not served: ${
        wait.found
      }. It was put into service ${
        activation.republished + 1
      } times. Nobody is proved to serve this path, so customers' messages are not automated. Look at the workflow in n8n, then run this step again.`,
    );
  }
  activation.republished += 1;
  await report(
    say('automation.republishing', {
      workflow: wanted.name,
      attempt: activation.republished,
      limit: instance.republishLimit,
    }),
  );
}

function refuseUnfit(wanted: N8nWorkflow, webhooks: WorkflowWebhook[]): void {
  if (wanted.isArchived) {
    throw n8nFailure(
      'refused',
      `${nameOf(
        wanted,
      )} is archived in n8n and can't be put into service. Unarchive it there, then run this step again.`,
    );
  }
  if (webhooks.length === 0) {
    throw n8nFailure(
      'refused',
      `${nameOf(
        wanted,
      )} has no enabled POST webhook of its own, so it can't be proved that it serves anybody. Check the workflow id in the entity's annotations.`,
    );
  }
}

/** Puts a workflow into service, and waits until its webhooks are really served. */
export async function activateWorkflow(
  context: SwitchContext,
  workflowId: string,
  displacedId?: string,
): Promise<void> {
  const { client, clock, report, witness, signal } = context;
  const startedAt = clock.now().getTime();
  const wanted = await client.getWorkflow(workflowId, signal);
  const webhooks = watchedWebhooks(context, wanted);
  const { name } = wanted;
  refuseUnfit(wanted, webhooks);
  if (wanted.active) {
    const probes = await Promise.all(
      webhooks.map(webhook => witness.probe(webhook, signal)),
    );
    if (probes.every(({ outcome }) => outcome === 'served')) {
      await report(say('automation.already-served', { workflow: name }));
      return;
    }
  }
  const activation: Activation = {
    wanted,
    webhooks,
    displacedId,
    healed: 0,
    republished: 0,
  };
  await report(say('automation.publishing', { workflow: name }));
  for (;;) {
    await publishUntilTaken(context, activation);
    await report(say('automation.waiting-until-served', { workflow: name }));
    const wait = await waitUntilServed(
      context,
      webhooks,
      // A slow n8n starts anew with each publication: give it more time each time.
      context.instance.serveTimeout * 2 ** activation.republished,
    );
    if (wait.kind === 'served') {
      break;
    }
    await helpAlong(context, activation, wait);
  }
  await report(
    say('automation.in-service', {
      workflow: name,
      milliseconds: clock.now().getTime() - startedAt,
    }),
  );
}
