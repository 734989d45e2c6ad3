import { randomUUID } from 'node:crypto';
import { Flow } from '../world/Pair';

/** The node whose output tells which flow ran, for which message. */
export const MARKING_NODE = 'Mark';

function webhookNode(path: string, index: number) {
  return {
    id: randomUUID(),
    name: `Chatwoot ${index + 1}`,
    type: 'n8n-nodes-base.webhook',
    typeVersion: 2,
    position: [0, index * 200],
    webhookId: randomUUID(),
    parameters: {
      httpMethod: 'POST',
      path,
      responseMode: 'onReceived',
      options: {},
    },
  };
}

/** Reads a `message_created` as the real flows do, and leaves in the execution what ran. */
function markingNode(flow: Flow) {
  return {
    id: randomUUID(),
    name: MARKING_NODE,
    type: 'n8n-nodes-base.set',
    typeVersion: 3.4,
    position: [250, 0],
    parameters: {
      mode: 'manual',
      assignments: {
        assignments: [
          { id: randomUUID(), name: 'flow', type: 'string', value: flow },
          {
            id: randomUUID(),
            name: 'message',
            type: 'number',
            value: '={{ $json.body.id }}',
          },
          {
            id: randomUUID(),
            name: 'conversation',
            type: 'number',
            value: '={{ $json.body.conversation.id }}',
          },
        ],
      },
      options: {},
    },
  };
}

/** A small flow as n8n's public API takes it: answers at once, then marks what it was given. */
export function createFlow(flow: Flow, name: string, paths: string[]) {
  const webhooks = [...new Set(paths)].map(webhookNode);
  return {
    name: `${name}: ${flow}`,
    settings: { executionOrder: 'v1' },
    nodes: [...webhooks, markingNode(flow)],
    connections: Object.fromEntries(
      webhooks.map(node => [
        node.name,
        { main: [[{ node: MARKING_NODE, type: 'main', index: 0 }]] },
      ]),
    ),
  };
}
