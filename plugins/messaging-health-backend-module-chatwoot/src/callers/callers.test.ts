import { FALLBACK, FLOW, N8N } from '../__fixtures__/account';
import { ChatwootWorld, organization } from '../__testUtils__/ChatwootWorld';
import { isSharedBot } from './isSharedBot';

const { signal } = new AbortController();

describe('callers in a Chatwoot account', () => {
  let world: ChatwootWorld;

  beforeEach(async () => {
    world = await ChatwootWorld.start();
  });
  afterEach(() => world.sandbox.stop());

  const find = async (key: string, url = FLOW) => {
    const callers = await world
      .platformWith()
      .listCallers(organization, [url], signal);
    const caller = callers.find(candidate => candidate.key === key);
    if (!caller) {
      throw new Error(`${key} does not call.`);
    }
    return caller;
  };
  const repoint = async (key: string, to: string = FALLBACK) =>
    world
      .platformWith()
      .repointCaller(organization, await find(key), to, signal);

  it('has customers’ messages reach the fallback, and those of others v2', async () => {
    for (const key of [
      'account-webhook:1',
      'account-webhook:2',
      'agent-bot-url:6',
      'automation-rule:3',
    ]) {
      await repoint(key);
    }
    world.delivered.length = 0;
    await world.write(11, 'Ours');
    await world.write(13, 'Ours, to the bot');
    await world.write(21, 'Of others');
    const told = (path: string) =>
      world.delivered.filter(url => url.startsWith(path));
    expect(told(FALLBACK)).toEqual([`${FALLBACK}?inbox=11`, FALLBACK]);
    // The webhook of the whole account can't be pointed elsewhere for one organization.
    expect(told(FLOW)).toEqual([
      `${FLOW}?of=all`,
      `${FLOW}?of=all`,
      `${FLOW}?of=all`,
      `${FLOW}?inbox=21`,
    ]);
  });

  it('changes one URL of a rule, and keeps its other actions and what hangs on the URL', async () => {
    await repoint('automation-rule:3');
    expect((await world.ask('/automation_rules/3')).actions).toEqual([
      { action_name: 'add_label', action_params: ['fed'] },
      {
        action_name: 'send_webhook_event',
        action_params: [`${FALLBACK}?by=rule`],
      },
    ]);
  });

  it('finds the URL of a rule where somebody has put another action before it', async () => {
    const caller = await find('automation-rule:3');
    const { actions } = await world.ask('/automation_rules/3');
    const more = [
      { action_name: 'add_label', action_params: ['x'] },
      ...actions,
    ];
    await world.send('PATCH', '/automation_rules/3', { actions: more });
    await world
      .platformWith()
      .repointCaller(organization, caller, FALLBACK, signal);
    const after = await world.ask('/automation_rules/3');
    expect(after.actions).toHaveLength(3);
    expect(after.actions[2].action_params).toEqual([`${FALLBACK}?by=rule`]);
  });

  it('lists each URL of a rule that calls twice, and a rule that is off as such', async () => {
    const call = (url: string) => ({
      action_name: 'send_webhook_event',
      action_params: [url],
    });
    await world.send('PATCH', '/automation_rules/3', {
      active: false,
      actions: [call(FLOW), call(`${FLOW}?again`)],
    });
    const callers = await world
      .platformWith()
      .listCallers(organization, [FLOW], signal);
    expect(
      callers
        .filter(({ name }) => name === 'Feeds the flow')
        .map(({ key, enabled }) => [key, enabled]),
    ).toEqual([
      ['automation-rule:3', false],
      ['automation-rule:3:1', false],
    ]);
  });

  it.each([
    ['account-webhook:1', '/webhooks/1', { url: `${N8N}/webhook/by-hand` }],
    [
      'agent-bot-url:6',
      '/agent_bots/6',
      { outgoing_url: `${N8N}/webhook/by-hand` },
    ],
    [
      'automation-rule:3',
      '/automation_rules/3',
      {
        actions: [
          { action_name: 'add_label', action_params: ['fed'] },
          {
            action_name: 'send_webhook_event',
            action_params: [`${N8N}/webhook/by-hand`],
          },
        ],
      },
    ],
  ])(
    'leaves %s where somebody has pointed it meanwhile',
    async (key, path, change) => {
      const caller = await find(key);
      await world.send('PATCH', path, change);
      const before = await world.readState();
      await expect(
        world
          .platformWith()
          .repointCaller(organization, caller, FALLBACK, signal),
      ).rejects.toThrow(/calls .*by-hand now.*somebody pointed it there/);
      expect(await world.readState()).toEqual(before);
    },
  );

  it('puts nothing back that somebody has pointed to another host', async () => {
    const caller = await find('account-webhook:1');
    await world.send('PATCH', '/webhooks/1', {
      url: 'https://else.invented.example/hook?token=secret',
    });
    const error = await world
      .platformWith()
      .repointCaller(organization, caller, FLOW, signal)
      .catch(thrown => thrown);
    expect(error.message).toContain('https://else.invented.example/hook now');
    expect(error.message).not.toContain('secret');
  });

  it('says so where a caller is gone', async () => {
    const caller = await find('account-webhook:1');
    const gone = {
      ...caller,
      state: { kind: 'account-webhook', webhookId: 99 },
    };
    const error = await world
      .platformWith()
      .repointCaller(organization, gone, FALLBACK, signal)
      .catch(thrown => thrown);
    expect(error.problem).toMatchObject({ status: 404, retryable: false });
  });

  it('says what Chatwoot said, where another webhook has the address already', async () => {
    await world.send('PATCH', '/webhooks/4', { url: `${FALLBACK}?inbox=11` });
    await expect(repoint('account-webhook:1')).rejects.toThrow(
      /422 "Url has already been taken"/,
    );
  });

  it('refuses to point a bot elsewhere that answers inboxes of others, too', async () => {
    await world.send('POST', '/inboxes/13/set_agent_bot', { agent_bot: 7 });
    const caller = await find('agent-bot-url:7');
    expect(caller.shared).toBe(true);
    const before = await world.readState();
    await expect(repoint('agent-bot-url:7')).rejects.toThrow(
      /inboxes that are not this organization's.*a bot of their own/,
    );
    expect(await world.readState()).toEqual(before);
  });

  it.each([
    ['says so', { id: 6, name: 'n8n', system_bot: true }, true],
    ['has no account', { id: 6, name: 'n8n', account_id: null }, true],
    ['is the account’s', { id: 6, name: 'n8n', account_id: 1 }, false],
    ['names no account', { id: 6, name: 'n8n' }, false],
  ])('takes a bot that %s for shared or not', async (_name, bot, isShared) => {
    const { settings } = world.reach();
    const inboxes = { ownInboxIds: [13], inboxIds: [11, 12, 13] };
    expect(await isSharedBot(bot, settings, inboxes)).toBe(isShared);
  });

  it('refuses a kept caller that it cannot read', async () => {
    const caller = await find('account-webhook:1');
    await expect(
      world
        .platformWith()
        .repointCaller(
          organization,
          { ...caller, state: {} },
          FALLBACK,
          signal,
        ),
    ).rejects.toThrow('set its URL in Chatwoot by hand');
  });
});
