import request from 'supertest';
import { z } from 'zod';
import { chatwootExampleSeeds } from '../__testUtils__/chatwootExampleSeeds';
import { ManualTimers } from '../timing/ManualTimers';
import {
  ChatwootSandbox,
  ChatwootSandboxOptions,
  startChatwootSandbox,
} from './ChatwootSandbox';

const TOKEN = 'example-token';
const ACCOUNT = '/api/v1/accounts/1';
const contact = { name: 'Cliente Exemplo', identifier: 'example_1' };

const deliverySchema = z.looseObject({ event: z.string() });

describe('what leaves Chatwoot for others', () => {
  const clock = new ManualTimers();
  let sandbox: ChatwootSandbox;
  let delivered: Array<{ url: string; body: z.infer<typeof deliverySchema> }>;

  const start = async (options: Partial<ChatwootSandboxOptions> = {}) => {
    delivered = [];
    sandbox = await startChatwootSandbox({
      port: 0,
      apiToken: TOKEN,
      clock,
      deliver: async (url, body) => {
        delivered.push({ url, body: deliverySchema.parse(body) });
        return 200;
      },
      ...chatwootExampleSeeds,
      ...options,
    });
  };
  afterEach(() => sandbox.stop());

  const receive = (
    inboxId: number,
    who: { name: string; identifier?: string; phone?: string } = contact,
  ) =>
    sandbox.receiveMessage({ accountId: 1, inboxId, contact: who, text: 'Oi' });
  const get = (address: string) =>
    request(sandbox.url)
      .get(`${ACCOUNT}${address}`)
      .set('api_access_token', TOKEN);
  const send = (method: 'post' | 'patch', address: string, body: object) =>
    request(sandbox.url)
      [method](`${ACCOUNT}${address}`)
      .set('api_access_token', TOKEN)
      .send(body);

  it('tells the account’s and the inbox’s webhooks in the vendor’s flat shape', async () => {
    await start();
    const { conversationId, messageId } = await receive(11);
    expect(delivered.map(({ url }) => url)).toEqual([
      'http://hook.example.test/instagram',
      'http://hook.example.test/all',
    ]);
    expect(delivered[0].body).toMatchObject({
      event: 'message_created',
      id: messageId,
      content: 'Oi',
      message_type: 'incoming',
      account: { id: 1 },
      inbox: { id: 11 },
      conversation: { id: conversationId, channel: 'Channel::Instagram' },
      sender: { type: 'contact', identifier: 'example_1', phone_number: null },
    });
    expect(delivered[0].body).not.toHaveProperty('message');
    expect(delivered[0].body).not.toHaveProperty('contact');
  });

  it('hands messages to the address that a webhook, a bot or a rule is pointed to', async () => {
    await start();
    await send('patch', '/webhooks/2', {
      url: 'http://hook.example.test/new',
    }).expect(200);
    await send('patch', '/agent_bots/1', {
      outgoing_url: 'http://bot.example.test/new',
    }).expect(200);
    await send('patch', '/automation_rules/3', {
      actions: [
        {
          action_name: 'send_webhook_event',
          action_params: ['http://flow.example.test/new'],
        },
      ],
    }).expect(200);
    await receive(12);
    await receive(13);
    expect(delivered.map(({ url }) => url)).toEqual([
      'http://hook.example.test/new',
      'http://bot.example.test/new',
      'http://hook.example.test/new',
      'http://bridge.example.test/callback',
      'http://flow.example.test/new',
    ]);
  });

  it('lets a rule post the conversation, in which a message stands in a list', async () => {
    await start();
    const { conversationId } = await receive(13);
    const posted = delivered.find(({ url }) => url.includes('flow'));
    expect(posted?.body).toMatchObject({
      event: 'automation_event.conversation_created',
      id: conversationId,
      messages: [{ content: 'Oi', message_type: 'incoming' }],
      meta: { sender: { identifier: 'example_1' } },
      contact_inbox: { inbox_id: 13, source_id: 'example_1' },
    });
    expect(posted?.body).not.toHaveProperty('message_type');
  });

  it.each([
    ['taken', 200, 'sent'],
    ['refused', 500, 'failed'],
    ['not answered', undefined, 'failed'],
  ])(
    'a reply that is %s by an API inbox’s other side is %i: %s',
    async (_name, answered, status) => {
      await start({
        deliver: async url => (url.includes('bridge') ? answered : 200),
      });
      const { conversationId } = await receive(13);
      await sandbox.addHumanReply({ conversationId, text: 'Olá' });
      const { body } = await get(`/conversations/${conversationId}/messages`);
      expect(
        body.payload.map((message: { status: string }) => message.status),
      ).toEqual(['sent', status]);
    },
  );

  it('calls the bot of the inbox, until it is detached, and its conversations wait as pending', async () => {
    await start();
    const first = await receive(12, { name: 'Outra', phone: '+5500000000001' });
    expect(delivered.map(({ url }) => url)).toContain(
      'http://bot.example.test/',
    );
    expect(
      (await get(`/conversations/${first.conversationId}`)).body.status,
    ).toBe('pending');

    await send('post', '/inboxes/12/set_agent_bot', { agent_bot: null }).expect(
      200,
    );
    expect((await get('/inboxes/12/agent_bot')).body).toEqual({
      agent_bot: {},
    });
    delivered = [];
    const second = await receive(12, {
      name: 'Mais uma',
      phone: '+5500000000002',
    });
    expect(delivered.map(({ url }) => url)).toEqual([
      'http://hook.example.test/all',
    ]);
    expect(
      (await get(`/conversations/${second.conversationId}`)).body.status,
    ).toBe('open');
  });

  it('silences a webhook that is no longer subscribed, and keeps what is left out', async () => {
    await start();
    const saved = (await get('/webhooks')).body.payload.webhooks[0];
    await send('patch', '/webhooks/1', {
      subscriptions: ['webwidget_triggered'],
    }).expect(200);
    await receive(11);
    expect(delivered.map(({ url }) => url)).toEqual([
      'http://hook.example.test/all',
    ]);

    await send('patch', '/webhooks/1', {
      subscriptions: saved.subscriptions,
    }).expect(200);
    expect((await get('/webhooks')).body.payload.webhooks[0]).toEqual(saved);
  });
});
