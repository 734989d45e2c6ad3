import { WorkflowWebhook } from '@messaging-health/backstage-plugin-node';

/**
 * Whether a webhook can be asked without running its workflow: it takes POST, and
 * no GET on the same path, since a GET is half of the question.
 */
export function isProbeable(
  webhook: WorkflowWebhook,
  all: WorkflowWebhook[],
): boolean {
  return (
    webhook.method === 'POST' &&
    !all.some(({ method, path }) => method === 'GET' && path === webhook.path)
  );
}
