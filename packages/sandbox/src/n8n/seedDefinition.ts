import { N8nDefinition, N8nNode, WEBHOOK_NODE } from './N8nDefinition';
import { N8nWorkflowSeed, SeedBodyShape } from './N8nWorkflowSeed';

const HTTP_NODE = 'n8n-nodes-base.httpRequest';

/** How the flows of the field get at a message, by the body that they expect. */
const READINGS: Record<SeedBodyShape, Record<string, string>> = {
  message: {
    conversation: '$json.body.conversation.id',
    sender: '$json.body.sender.identifier',
    text: '$json.body.content',
  },
  conversation: {
    conversation: '$json.body.id',
    sender: '$json.body.meta.sender.identifier',
    text: '$json.body.messages[0].content',
  },
};

function webhookNode(seed: N8nWorkflowSeed, path: string, index: number) {
  return {
    id: `${seed.id}-node-${index}`,
    name: index === 0 ? 'Webhook' : `Webhook ${index}`,
    type: WEBHOOK_NODE,
    typeVersion: 2,
    position: [0, 160 * index],
    webhookId: `${seed.id}-webhook-${index}`,
    parameters: {
      httpMethod: seed.method ?? 'POST',
      path: path.replace(/^\/+|\/+$/g, ''),
      responseMode: 'onReceived',
      options: {},
    },
  };
}

function readMessage(seed: N8nWorkflowSeed): N8nNode {
  const shapes = seed.reads ?? ['message'];
  const fields = Object.keys(READINGS.message);
  return {
    id: `${seed.id}-read`,
    name: 'Read message',
    type: 'n8n-nodes-base.set',
    typeVersion: 3.4,
    position: [220, 0],
    parameters: {
      assignments: {
        assignments: fields.map(name => ({
          id: `${seed.id}-${name}`,
          name,
          type: 'string',
          value: `={{ ${shapes
            .map(shape => READINGS[shape][name])
            .join(' ?? ')} }}`,
        })),
      },
      options: {},
    },
  };
}

function request(
  id: string,
  name: string,
  column: number,
  url: string,
  body: string,
): N8nNode {
  return {
    id,
    name,
    type: HTTP_NODE,
    typeVersion: 4.2,
    position: [220 * column, 0],
    parameters: {
      method: 'POST',
      url,
      sendBody: true,
      specifyBody: 'json',
      jsonBody: body,
      options: {},
    },
    onError: 'continueRegularOutput',
  };
}

const to = (node: string) => ({
  main: [[{ node, type: 'main', index: 0 }]],
});

/**
 * The nodes of a seed: its webhooks, what reads the message, what tells the CRM, and
 * the reply. `edition` tells an older version of the same flow from today's.
 */
export function seedDefinition(
  seed: N8nWorkflowSeed,
  edition: string = 'today',
): N8nDefinition {
  if (seed.definition) return seed.definition;
  const { id } = seed;
  const webhooks = [seed.path]
    .flat()
    .map((path, index) => webhookNode(seed, path, index));
  const tell = request(
    `${id}-tell`,
    'Tell the CRM',
    2,
    'https://crm.invented.example/api/public/deals',
    '={{ JSON.stringify({ sender: $json.sender }) }}',
  );
  const reply = request(
    `${id}-reply`,
    'Reply',
    3,
    `=https://chatwoot.invented.example/api/v1/conversations/{{ $('Read message').item.json.conversation }}/messages`,
    JSON.stringify({ content: 'Recebemos a sua mensagem.', flow: id, edition }),
  );
  return {
    nodes: [...webhooks, readMessage(seed), tell, reply],
    connections: {
      ...Object.fromEntries(
        webhooks.map(({ name }) => [name, to('Read message')]),
      ),
      'Read message': to('Tell the CRM'),
      'Tell the CRM': to('Reply'),
    },
  };
}
