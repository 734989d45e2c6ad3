import { say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  ExecutionCount,
  UpstreamError,
  WebhookProbe,
  WorkflowReference,
  WorkflowState,
  WorkflowWebhook,
} from '@messaging-health/backstage-plugin-node';
import { WorldState } from './WorldState';
import { urlOf } from './worldPaths';

const KEPT = 'kept-v2';

/** True where a call to the webhook reaches a workflow that is in service. */
function isServed(
  world: WorldState,
  { method, path }: WorkflowWebhook,
): boolean {
  return [...world.active].some(
    ([id, active]) =>
      active &&
      !world.dead.has(id) &&
      world
        .webhooksOf(id)
        .some(webhook => webhook.path === path && webhook.method === method),
  );
}

function readWorkflow(
  world: WorldState,
  reference: WorkflowReference,
): WorkflowState {
  const { workflowId: id } = reference;
  const active = world.active.get(id);
  if (active === undefined) {
    throw new UpstreamError({
      system: 'n8n',
      kind: 'refused',
      status: 404,
      message: `n8n has no workflow ${id}.`,
      retryable: false,
    });
  }
  return {
    reference,
    name: id,
    active,
    archived: world.archived.has(id),
    content: world.contents.get(id) ?? '',
    reads: world.reads.get(id) ?? [],
    webhooks: world
      .webhooksOf(id)
      .map(webhook => ({ ...webhook, url: urlOf(webhook.path) })),
  };
}

function probe(world: WorldState, webhook: WorkflowWebhook): WebhookProbe {
  const { path } = webhook;
  return isServed(world, webhook)
    ? {
        webhook,
        outcome: 'served',
        statement: say('automation.probe-served', { path }),
      }
    : {
        webhook,
        outcome: 'not-served',
        statement: say('automation.probe-not-served', { path, status: 404 }),
      };
}

function countExecutions(
  world: WorldState,
  workflowId: string,
  startedAfter: Date,
  until: Date | undefined,
): ExecutionCount {
  const count = { failed: 0, atLeast: false };
  if (!until) {
    const isV2 = workflowId.startsWith('v2');
    const started = isV2 ? world.executionsOfV2 : world.executionsOfFallback;
    return { ...count, started, running: 0 };
  }
  const found = world.executions.filter(
    execution =>
      execution.workflowId === workflowId &&
      execution.at > startedAfter &&
      execution.at < until,
  );
  const running = found.filter(({ runningLooks = 0 }) => runningLooks > 0);
  running.forEach(execution => {
    execution.runningLooks = (execution.runningLooks ?? 0) - 1;
  });
  return { ...count, started: found.length, running: running.length };
}

/** n8n of an invented organization. What it refuses, it refuses before anything changes. */
export function createWorldAutomation(world: WorldState): AutomationPlatform {
  const switchWorkflow = (id: string, active: boolean): Promise<void> =>
    world.effect(`${id} ${active ? 'on' : 'off'}`, () => {
      const refusal = world.refusals.get(id);
      if (refusal) {
        throw refusal;
      }
      const changed = world.active.get(id) !== active;
      world.active.set(id, active);
      return changed;
    });
  const serve = (id: string, content: string, name: string): Promise<void> =>
    world.effect(name, () => {
      const changed =
        world.contents.get(id) !== content || !world.active.get(id);
      world.contents.set(id, content);
      world.active.set(id, true);
      return changed;
    });

  return {
    workflowsOf: ({ n8n }) => ({
      v2: { instance: n8n.instance, workflowId: n8n.workflowV2 ?? '' },
      fallback: {
        instance: n8n.instance,
        workflowId: n8n.workflowFallback ?? '',
      },
    }),
    readWorkflow: async reference => {
      world.askN8n();
      return readWorkflow(world, reference);
    },
    deactivateWorkflow: async ({ workflowId }, { report }) => {
      await report(say('automation.unpublishing', { workflow: workflowId }));
      await switchWorkflow(workflowId, false);
    },
    activateWorkflow: async ({ workflowId }, { report }) => {
      await report(say('automation.publishing', { workflow: workflowId }));
      await switchWorkflow(workflowId, true);
    },
    probeWebhooks: async ({ webhooks }) => {
      world.askN8n();
      return webhooks.map(webhook => probe(world, webhook));
    },
    substituteWorkflow: async ({ host, content }) => {
      const { workflowId: id } = host;
      await world.effect(`${id} kept as ${KEPT}`, () => {
        if (world.contents.has(KEPT)) {
          return false;
        }
        world.contents.set(KEPT, world.contents.get(id) ?? '');
        return true;
      });
      await serve(
        id,
        world.contents.get(content.workflowId) ?? '',
        `${id} serves ${content.workflowId}`,
      );
      return { host, content, keptAs: { ...host, workflowId: KEPT } };
    },
    endSubstitution: async ({ host }) => {
      const own = world.contents.get(KEPT) ?? 'content of v2';
      await serve(host.workflowId, own, `${host.workflowId} serves itself`);
      world.contents.delete(KEPT);
    },
    rehearse: async () => [],
    countExecutions: async ({ workflowId }, startedAfter, _signal, until) => {
      world.askN8n();
      return countExecutions(world, workflowId, startedAfter, until);
    },
  };
}
