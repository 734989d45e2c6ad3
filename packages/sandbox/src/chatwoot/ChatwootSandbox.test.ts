import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { ManualTimers } from '../timing/ManualTimers';
import {
  ChatwootSandbox,
  ChatwootSandboxOptions,
  startChatwootSandbox,
} from './ChatwootSandbox';
import { chatwootExampleSeeds } from '../__testUtils__/chatwootExampleSeeds';

const TOKEN = 'example-token';
const ACCOUNT = '/api/v1/accounts/1';
const contact = { name: 'Cliente Exemplo', identifier: 'example_1' };

describe('ChatwootSandbox', () => {
  const clock = new ManualTimers();
  let sandbox: ChatwootSandbox;

  const start = async (options: Partial<ChatwootSandboxOptions> = {}) => {
    sandbox = await startChatwootSandbox({
      port: 0,
      apiToken: TOKEN,
      clock,
      deliver: async () => 200,
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

  it('takes an address once in an account', async () => {
    await start();
    const refused = await send('patch', '/webhooks/1', {
      url: 'http://hook.example.test/all',
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ attributes: ['url'] });
  });

  it('tells whose token it is, and keeps agents and strangers out', async () => {
    const [account] = chatwootExampleSeeds.accounts;
    const [admin] = account.users;
    await start({
      accounts: [
        account,
        { ...account, id: 2, users: [{ ...admin, role: 'agent' }] },
        { ...account, id: 3, users: [] },
      ],
    });
    const ask = (address: string) =>
      request(sandbox.url)
        .get(`/api/v1${address}`)
        .set('api_access_token', TOKEN);
    expect((await ask('/profile')).body.accounts).toEqual([
      { id: 1, name: account.name, role: 'administrator' },
      { id: 2, name: account.name, role: 'agent' },
    ]);
    await ask('/accounts/2/conversations').expect(200);
    await ask('/accounts/2/automation_rules').expect(401);
    await ask('/accounts/2/inboxes/12/agent_bot').expect(401);
    await ask('/accounts/3/conversations').expect(401);
    await ask('/accounts/4/conversations').expect(404);
  });

  it('goes on in the open conversation, and opens another after it is resolved', async () => {
    await start();
    const first = await receive(11);
    expect((await receive(11)).conversationId).toBe(first.conversationId);
    await send('post', `/conversations/${first.conversationId}/toggle_status`, {
      status: 'resolved',
    }).expect(200);
    const next = await receive(11);
    expect(next.conversationId).not.toBe(first.conversationId);
    expect((await get('/conversations')).body.data.payload).toHaveLength(1);
    expect(
      (await get('/conversations?status=all')).body.data.payload,
    ).toHaveLength(2);
  });

  it('runs active rules where their conditions hold', async () => {
    await start();
    const { conversationId } = await receive(11);
    const messages = await get(`/conversations/${conversationId}/messages`);
    expect(messages.body.payload).toHaveLength(2);
    expect(messages.body.payload[1]).toMatchObject({
      content: 'Já respondemos.',
      message_type: 1,
    });
    expect(messages.body.payload[1]).not.toHaveProperty('sender');
    expect(
      (await get(`/conversations/${conversationId}/labels`)).body.payload,
    ).toEqual(['novo']);

    await send('patch', '/automation_rules/1', { active: false }).expect(200);
    await receive(11);
    const after = await get(`/conversations/${conversationId}/messages`);
    expect(after.body.payload).toHaveLength(3);
    const other = await receive(12);
    const elsewhere = await get(
      `/conversations/${other.conversationId}/messages`,
    );
    expect(elsewhere.body.payload).toHaveLength(1);
  });

  it('shows who replied: a person or a bot', async () => {
    await start();
    const { conversationId } = await receive(12);
    await sandbox.addHumanReply({ conversationId, userId: 2, text: 'Olá' });
    await sandbox.addBotReply({ conversationId, text: 'Recebido' });
    const { body } = await get(`/conversations/${conversationId}/messages`);
    expect(
      body.payload.map(
        (message: { sender: { type: string } }) => message.sender.type,
      ),
    ).toEqual(['contact', 'user', 'agent_bot']);
    await expect(
      sandbox.addBotReply({ conversationId: 424242, text: 'Alguém?' }),
    ).resolves.toBeUndefined();
  });

  it('pages messages back and forth, oldest first', async () => {
    await start();
    let last = await receive(12);
    const first = last.messageId;
    for (let count = 0; count < 29; count++) last = await receive(12);
    const ids = async (query: string) => {
      const answer = await get(
        `/conversations/${last.conversationId}/messages${query}`,
      );
      return answer.body.payload.map(({ id }: { id: number }) => id - first);
    };
    const range = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => from + index);
    expect(await ids('')).toEqual(range(10, 30));
    expect(await ids(`?before=${first + 10}`)).toEqual(range(0, 10));
    expect(await ids(`?after=${first + 4}`)).toEqual(range(5, 30));
  });

  it('lists 25 conversations a page, newest activity first, and drops the oldest', async () => {
    await start({ capacity: 30 });
    for (let count = 0; count < 35; count++) {
      clock.advance(1_000);
      await receive(11, {
        name: `Cliente ${count}`,
        identifier: `example_${count}`,
      });
    }
    const page = async (number: number) => {
      const { body } = await get(`/conversations?inbox_id=11&page=${number}`);
      return body.data.payload.map(
        ({ meta }: { meta: { sender: { name: string } } }) => meta.sender.name,
      );
    };
    const first = await page(1);
    const second = await page(2);
    expect([first.length, second.length]).toEqual([25, 5]);
    expect([first[0], second[4]]).toEqual(['Cliente 34', 'Cliente 5']);
  });

  it('remembers rules, bots and webhooks over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatwoot-sandbox-'));
    const stateFile = join(folder, 'chatwoot.json');
    await start({ stateFile });
    await send('patch', '/automation_rules/1', { active: false });
    await send('post', '/inboxes/12/set_agent_bot', { agent_bot: null });
    await send('patch', '/webhooks/1', {
      subscriptions: ['webwidget_triggered'],
      url: 'http://hook.example.test/moved',
    });
    await send('patch', '/agent_bots/1', {
      outgoing_url: 'http://bot.example.test/moved',
    });
    const actions = [{ action_name: 'mute_conversation', action_params: [] }];
    await send('patch', '/automation_rules/3', { actions });
    await sandbox.stop();

    await start({ stateFile });
    expect((await get('/automation_rules')).body.payload[0].active).toBe(false);
    expect((await get('/inboxes/12/agent_bot')).body).toEqual({
      agent_bot: {},
    });
    expect((await get('/webhooks')).body.payload.webhooks[0]).toMatchObject({
      subscriptions: ['webwidget_triggered'],
      url: 'http://hook.example.test/moved',
    });
    expect((await get('/agent_bots/1')).body.outgoing_url).toBe(
      'http://bot.example.test/moved',
    );
    expect((await get('/automation_rules/3')).body.actions).toEqual(actions);
    rmSync(folder, { recursive: true });
  });

  it('refuses a wrong token, and the right one under chatwoot-unauthorized', async () => {
    await start();
    const refusal = { error: 'Invalid Access Token' };
    await request(sandbox.url).get(`${ACCOUNT}/inboxes`).expect(401, refusal);
    sandbox.setFault('chatwoot-unauthorized', true);
    await get('/inboxes').expect(401, refusal);
    sandbox.setFault('chatwoot-unauthorized', false);
    await get('/inboxes').expect(200);
  });

  it('drops connections under chatwoot-down, and still takes customers’ messages', async () => {
    await start();
    sandbox.setFault('chatwoot-down', true);
    await expect(get('/inboxes')).rejects.toThrow(/hang up|ECONNRESET/);
    const { conversationId } = await receive(11);
    sandbox.setFault('chatwoot-down', false);
    await get(`/conversations/${conversationId}`).expect(200);
  });

  it('answers each refusal in the vendor’s shape', async () => {
    await start();
    await get('/inboxes/99').expect(404, {
      error: 'Resource could not be found',
    });
    const unprocessable = await send('patch', '/webhooks/1', {
      subscriptions: [],
    });
    expect(unprocessable.status).toBe(422);
    expect(unprocessable.body).toMatchObject({ attributes: ['subscriptions'] });
    const bad = await send('post', '/conversations/filter', { payload: [] });
    expect(bad.status).toBe(400);
    expect(bad.body.errors[0].field).toBe('payload');
  });
});
