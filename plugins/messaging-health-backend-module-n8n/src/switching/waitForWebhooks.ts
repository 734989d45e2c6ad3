import { WorkflowWebhook } from '@messaging-health/backstage-plugin-node';
import { Reach } from '../webhooks/WebhookWitness';
import { SwitchContext } from './SwitchContext';

/** Looks again and again until a look finds what it waits for, or time is up. */
async function poll(
  { clock, instance, signal }: SwitchContext,
  milliseconds: number,
  look: () => Promise<boolean>,
): Promise<boolean> {
  const deadline = clock.now().getTime() + milliseconds;
  for (;;) {
    if (await look()) {
      return true;
    }
    if (clock.now().getTime() >= deadline) {
      return false;
    }
    await clock.sleep(instance.pollInterval, signal);
  }
}

/**
 * Waits until none of the webhooks is registered any more. Asks by GET only: a
 * POST during the teardown would bring the webhook's ghost back. Answers with
 * those that are still there when time is up.
 */
export async function waitUntilGone(
  context: SwitchContext,
  webhooks: WorkflowWebhook[],
  milliseconds: number = context.instance.teardownTimeout,
): Promise<WorkflowWebhook[]> {
  const left = [...webhooks];
  await poll(context, milliseconds, async () => {
    while (left.length > 0) {
      const { kind } = await context.witness.registration(
        left[0],
        context.signal,
      );
      if (kind !== 'not-registered') {
        return false;
      }
      left.shift();
    }
    return true;
  });
  return left;
}

/** Waits until all webhooks are registered; false when time is up. */
export async function waitUntilRegistered(
  context: SwitchContext,
  webhooks: WorkflowWebhook[],
  milliseconds: number,
): Promise<boolean> {
  const left = [...webhooks];
  return poll(context, milliseconds, async () => {
    while (left.length > 0) {
      const { kind } = await context.witness.registration(
        left[0],
        context.signal,
      );
      if (kind !== 'registered') {
        return false;
      }
      left.shift();
    }
    return true;
  });
}

/** How a wait for service ended; `unserved` says what the last look found. */
export type ServiceWait =
  | { kind: 'served' }
  | { kind: 'stale'; webhook: WorkflowWebhook }
  | { kind: 'unserved'; found: string };

/** Waits until each webhook is registered (GET), and then reached (malformed POST). */
export async function waitUntilServed(
  context: SwitchContext,
  webhooks: WorkflowWebhook[],
  milliseconds: number,
): Promise<ServiceWait> {
  const left = [...webhooks];
  let stale: WorkflowWebhook | undefined;
  let found = '';
  const served = await poll(context, milliseconds, async () => {
    while (left.length > 0) {
      const [webhook] = left;
      const { path } = webhook;
      const registration = await context.witness.registration(
        webhook,
        context.signal,
      );
      if (registration.kind !== 'registered') {
        found =
          registration.kind === 'unclear'
            ? `GET ${path} answers ${registration.status}`
            : `${path} is not registered`;
        return false;
      }
      const reach: Reach = await context.witness.reach(webhook, context.signal);
      if (reach.kind === 'stale') {
        stale = webhook;
        return true;
      }
      if (reach.kind !== 'served') {
        found = `${path} is registered, but a POST to it is answered ${reach.status}`;
        return false;
      }
      left.shift();
    }
    return true;
  });
  if (stale) {
    return { kind: 'stale', webhook: stale };
  }
  return served ? { kind: 'served' } : { kind: 'unserved', found };
}
