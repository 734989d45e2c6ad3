import { N8nNode } from '../client/schemas';
import { isWebhook } from './WorkflowDefinition';

/** What a webhook node answers, as its parameters say it. */
export function webhookAddress({ parameters }: N8nNode): string {
  const methods = [parameters.httpMethod ?? 'GET'].flat().map(String).sort();
  const path = String(parameters.path ?? '').replace(/^\/+|\/+$/g, '');
  return `${methods.join(',').toLocaleUpperCase('en-US')} ${path}`;
}

/**
 * The part that each webhook node plays in its workflow, by the node's name. A
 * single one is simply the webhook, whatever its path; of several, each is told by
 * what it answers.
 */
export function webhookRoles(nodes: N8nNode[]): Map<string, string> {
  const webhooks = nodes.filter(isWebhook);
  return new Map(
    webhooks.map(node => [
      node.name,
      webhooks.length === 1 ? 'the webhook' : `webhook ${webhookAddress(node)}`,
    ]),
  );
}
