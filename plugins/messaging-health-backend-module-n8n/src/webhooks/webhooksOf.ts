import {
  UpstreamError,
  WorkflowWebhook,
} from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { N8nNode, N8nWorkflow } from '../client/schemas';
import { N8nInstance } from '../N8nInstance';

const WEBHOOK_NODE = 'n8n-nodes-base.webhook';

const parametersSchema = z.object({
  path: z.string().default(''),
  httpMethod: z.union([z.string(), z.array(z.string()).min(1)]).default('GET'),
});

function refuse(workflow: N8nWorkflow, node: N8nNode, why: string): never {
  throw new UpstreamError({
    system: 'n8n',
    kind: 'refused',
    message: `The webhook node "${node.name}" of workflow "${workflow.name}" (${workflow.id}) ${why}, so its address can't be known. Give it a fixed path and method in n8n.`,
    retryable: false,
  });
}

function servedPath(workflow: N8nWorkflow, node: N8nNode, path: string) {
  if (path.startsWith('=')) {
    refuse(workflow, node, 'computes its path by an expression');
  }
  const trimmed = path.trim().replace(/^\/+|\/+$/g, '');
  if (trimmed === '') {
    refuse(workflow, node, 'has no path');
  }
  const hasParameters = trimmed
    .split('/')
    .some(segment => segment.startsWith(':'));
  if (!hasParameters) {
    return trimmed;
  }
  // n8n serves a path with parameters under the node's own id only.
  return node.webhookId === undefined
    ? refuse(workflow, node, 'has a path with parameters but no webhook id')
    : `${node.webhookId}/${trimmed}`;
}

/**
 * The production webhooks that a workflow serves, or would serve: those of the
 * version that production runs while it is active, else those of the draft.
 */
export function webhooksOf(
  workflow: N8nWorkflow,
  instance: Pick<N8nInstance, 'webhookBaseUrl' | 'webhookSegment'>,
): WorkflowWebhook[] {
  const nodes =
    workflow.active && workflow.activeVersion
      ? workflow.activeVersion.nodes
      : workflow.nodes;
  return nodes
    .filter(node => node.type === WEBHOOK_NODE && !node.disabled)
    .flatMap(node => {
      const parameters = parametersSchema.safeParse(node.parameters);
      if (!parameters.success) {
        return refuse(workflow, node, 'has unreadable parameters');
      }
      const path = servedPath(workflow, node, parameters.data.path);
      return [parameters.data.httpMethod].flat().map(method => {
        if (method.startsWith('=')) {
          refuse(workflow, node, 'computes its method by an expression');
        }
        return {
          method: method.toLocaleUpperCase('en-US'),
          path,
          url: `${instance.webhookBaseUrl}/${
            instance.webhookSegment
          }/${encodeURI(path)}`,
        };
      });
    });
}
