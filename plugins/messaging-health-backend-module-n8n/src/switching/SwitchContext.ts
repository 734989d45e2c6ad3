import {
  ChangeWorkflowOptions,
  Clock,
  UpstreamError,
  UpstreamFailureKind,
  WorkflowWebhook,
} from '@messaging-health/backstage-plugin-node';
import { N8nClient } from '../client/N8nClient';
import { N8nWorkflow } from '../client/schemas';
import { PlatformClock } from '../clock/PlatformClock';
import { N8nInstance } from '../N8nInstance';
import { isProbeable } from '../webhooks/isProbeable';
import { webhooksOf } from '../webhooks/webhooksOf';
import { WebhookWitness } from '../webhooks/WebhookWitness';

/** What one switch works with. */
export interface SwitchContext extends ChangeWorkflowOptions {
  instance: N8nInstance;
  client: N8nClient;
  witness: WebhookWitness;
  clock: Clock;
  platformClock: PlatformClock;
}

/** The webhooks of a workflow that can be asked without running it. */
export function watchedWebhooks(
  context: Pick<SwitchContext, 'instance'>,
  workflow: N8nWorkflow,
): WorkflowWebhook[] {
  const all = webhooksOf(workflow, context.instance);
  return all.filter(webhook => isProbeable(webhook, all));
}

/**
 * A failure of n8n that no single answer tells. It is found after the module's own
 * waits and repeats, so that trying once more would only lose time.
 */
export function n8nFailure(
  kind: UpstreamFailureKind,
  message: string,
  status?: number,
): UpstreamError {
  return new UpstreamError({
    system: 'n8n',
    kind,
    message,
    status,
    retryable: false,
  });
}

/**
 * n8n can be reached and does not do it, or says that it did and does not: the
 * failure by which the core knows that the second way may help.
 */
export function stuckFailure(message: string): UpstreamError {
  return n8nFailure('refused', message, 409);
}

/** Names a workflow so that its owner finds it. */
export function nameOf(workflow: { id: string; name: string }): string {
  return `"${workflow.name}" (${workflow.id})`;
}

/** Paths as they are read in a sentence. */
export function pathsOf(webhooks: WorkflowWebhook[]): string {
  return [...new Set(webhooks.map(({ path }) => path))].join(', ');
}
