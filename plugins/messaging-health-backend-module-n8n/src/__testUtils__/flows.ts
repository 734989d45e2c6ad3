import { N8nNode } from '../client/schemas';
import { WorkflowDefinition } from '../content/WorkflowDefinition';

/** A node with what a test says of it. */
export function node(
  name: string,
  type: string,
  parameters: Record<string, unknown> = {},
  more: Partial<N8nNode> = {},
): N8nNode {
  return {
    id: `id of ${name}`,
    name,
    type: `n8n-nodes-base.${type}`,
    typeVersion: 2,
    position: [0, 0],
    parameters,
    ...more,
  };
}

export function webhook(
  name: string = 'Webhook',
  parameters: Record<string, unknown> = {},
  more: Partial<N8nNode> = {},
): N8nNode {
  return node(
    name,
    'webhook',
    {
      httpMethod: 'POST',
      path: 'agente/aurora',
      responseMode: 'onReceived',
      ...parameters,
    },
    { webhookId: `hook of ${name}`, ...more },
  );
}

/** Nodes one after the other, each the only one that the one before leads to. */
export function chain(...nodes: N8nNode[]): WorkflowDefinition {
  return {
    nodes,
    connections: Object.fromEntries(
      nodes
        .slice(1)
        .map(({ name }, index) => [
          nodes[index].name,
          { main: [[{ node: name, type: 'main', index: 0 }]] },
        ]),
    ),
  };
}

/** As the flows of the field begin that Chatwoot's conversation events feed. */
export function conversationFlow(): WorkflowDefinition {
  return chain(
    webhook('Webhook Chatwoot', { path: 'chatwoot/ia-base/atendimento' }),
    node('Só recebidas', 'if', {
      conditions: {
        conditions: [
          {
            leftValue: '={{ $json.body.messages[0].message_type }}',
            rightValue: 0,
          },
          { leftValue: '={{ $json.body.meta.assignee }}', rightValue: '' },
        ],
      },
    }),
    node('Variáveis', 'set', {
      values: {
        string: [
          {
            name: 'phone',
            value: '={{$json["body"]["meta"]["sender"]["phone_number"]}}',
          },
          { name: 'text', value: '={{ $json.body.messages?.[0]?.content }}' },
          {
            name: 'source',
            value: '={{ $json.body.contact_inbox.source_id }}',
          },
        ],
      },
    }),
    node('Busca contato', 'httpRequest', {
      url: '=https://crm.invented.example/contacts?phone={{ $json.phone }}',
    }),
    node('Responde', 'httpRequest', {
      jsonBody: '={{ JSON.stringify({ content: $json.body.content }) }}',
    }),
  );
}

/** As v2 begins: it takes both bodies, in code. */
export function bothFlow(): WorkflowDefinition {
  return chain(
    webhook('Webhook'),
    node('Normaliza', 'code', {
      jsCode: `
        const body = $input.first().json.body;
        const message = body.messages?.[0] ?? body;
        const sender = body.meta?.sender ?? body.sender;
        return [{ json: { text: message.content, id: sender.identifier } }];`,
    }),
    node('Agente', 'set', { text: '={{ $json.text }}' }),
  );
}
