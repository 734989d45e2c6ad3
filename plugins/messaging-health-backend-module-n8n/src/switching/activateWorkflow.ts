import { say } from '@messaging-health/backstage-plugin-common';
import { WorkflowWebhook } from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow } from '../client/schemas';
import { contentDigest } from '../content/contentDigest';
import { definitionOf, draftOf } from '../content/WorkflowDefinition';
import { findHolder } from './findHolder';
import { healPath } from './healPath';
import { insist, isConflict } from './insist';
import {
  n8nFailure,
  nameOf,
  pathsOf,
  stuckFailure,
  SwitchContext,
  watchedWebhooks,
} from './SwitchContext';
import { waitUntilGone, waitUntilServed } from './waitForWebhooks';

/** One activation under way: how often it has been helped along so far. */
interface Activation {
  wanted: N8nWorkflow;
  webhooks: WorkflowWebhook[];
  displacedId?: string;
  healed: number;
  republished: number;
}

/** The workflow to heal the path with; a failure that says what is true where there is none. */
async function readDisplaced(
  context: SwitchContext,
  activation: Activation,
): Promise<N8nWorkflow> {
  const { wanted, webhooks, displacedId, healed } = activation;
  const path = pathsOf(webhooks);
  const name = nameOf(wanted);
  const known = displacedId ? [wanted.id, displacedId] : [wanted.id];
  const holder = await findHolder(context, webhooks, known);
  if (holder) {
    throw n8nFailure(
      'refused',
      `n8n can't put ${name} into service: its path ${path} belongs to ${nameOf(
        holder,
      )}, which is active. ${name} serves nobody. Take ${nameOf(
        holder,
      )} out of service, or give one of them another path.`,
    );
  }
  if (!displacedId) {
    throw stuckFailure(
      `n8n can't put ${name} into service: its path ${path} is taken, and n8n doesn't say by which workflow. Nobody serves this path as far as can be seen. Take the workflow that had it before in and out of service in n8n, then run this step again.`,
    );
  }
  if (healed >= context.instance.healLimit) {
    throw stuckFailure(
      `n8n is stuck: the path ${path} stays with workflow ${displacedId}, which is out of service, after ${healed} attempts to free it. ${name} is not served, and customers' messages to this path are answered 404. Serve its content in place, under the id that has the path; or run this step again when there is less traffic, or restart n8n (about 12 s), or wait until its cache expires (1 hour by default).`,
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
      await insist(
        context,
        `to put ${nameOf(wanted)} into service, so it serves nobody`,
        () => client.publish(wanted, signal),
      );
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

/** Publishes once more what n8n did not put into service, or fails loudly. */
async function tryAgain(
  { instance, report }: SwitchContext,
  activation: Activation,
  found: string,
): Promise<void> {
  const { wanted, republished } = activation;
  if (republished >= instance.republishLimit) {
    throw stuckFailure(
      `n8n took the activation of ${nameOf(
        wanted,
      )}, but ${found}. It was put into service ${
        republished + 1
      } times. It is not proved that customers' messages are automated as they should be. Look at the workflow in n8n, then run this step again.`,
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

/** Why what n8n says of a served workflow can't be right; nothing where it is. */
async function contradiction(
  { client, signal }: SwitchContext,
  wanted: N8nWorkflow,
): Promise<string | undefined> {
  const now = await client.getWorkflow(wanted.id, signal);
  if (!now.active) {
    return 'says that it is inactive again, as if somebody had taken it down';
  }
  return contentDigest(definitionOf(now)) === contentDigest(draftOf(wanted))
    ? undefined
    : 'serves another version of it than its newest';
}

/** One publication, and what came of it: true where everything says that it serves. */
async function publishOnce(
  context: SwitchContext,
  activation: Activation,
): Promise<boolean> {
  const { instance, report } = context;
  const { wanted, webhooks } = activation;
  await publishUntilTaken(context, activation);
  await report(
    say('automation.waiting-until-served', { workflow: wanted.name }),
  );
  const wait = await waitUntilServed(
    context,
    webhooks,
    // A slow n8n starts anew with each publication: give it more time each time.
    instance.serveTimeout * 2 ** activation.republished,
  );
  if (wait.kind === 'stale') {
    await report(say('automation.path-stale', { path: wait.webhook.path }));
    await heal(context, activation);
    return false;
  }
  const found =
    wait.kind === 'served'
      ? await contradiction(context, wanted)
      : `its production webhook is not served: ${wait.found}`;
  if (found !== undefined) {
    await tryAgain(context, activation, found);
  }
  return found === undefined;
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

async function isServed(
  { witness, signal }: SwitchContext,
  webhooks: WorkflowWebhook[],
): Promise<boolean> {
  const probes = await Promise.all(
    webhooks.map(webhook => witness.probe(webhook, signal)),
  );
  return probes.every(({ outcome }) => outcome === 'served');
}

/** Puts a workflow into service, and waits until its webhooks are really served. */
export async function activateWorkflow(
  context: SwitchContext,
  workflowId: string,
  displacedId?: string,
): Promise<void> {
  const { client, clock, report, signal } = context;
  const startedAt = clock.now().getTime();
  const wanted = await client.getWorkflow(workflowId, signal);
  const webhooks = watchedWebhooks(context, wanted);
  const { name } = wanted;
  refuseUnfit(wanted, webhooks);
  if (wanted.active && (await isServed(context, webhooks))) {
    await report(say('automation.already-served', { workflow: name }));
    return;
  }
  const activation: Activation = {
    wanted,
    webhooks,
    displacedId,
    healed: 0,
    republished: 0,
  };
  await report(say('automation.publishing', { workflow: name }));
  while (!(await publishOnce(context, activation))) {
    signal.throwIfAborted();
  }
  await report(
    say('automation.in-service', {
      workflow: name,
      milliseconds: clock.now().getTime() - startedAt,
    }),
  );
}
