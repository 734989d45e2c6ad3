import { FLOW, MIRROR, SURVEY } from '../__fixtures__/account';
import { ChatwootWorld, organization } from '../__testUtils__/ChatwootWorld';

const { signal } = new AbortController();

describe('automations of a Chatwoot account', () => {
  let world: ChatwootWorld;

  beforeEach(async () => {
    world = await ChatwootWorld.start();
  });
  afterEach(() => world.sandbox.stop());

  const find = async (key: string, settings: Record<string, string[]> = {}) => {
    const found = await world
      .platformWith(settings)
      .listCriticalAutomations(organization, signal);
    const automation = found.find(candidate => candidate.key === key);
    if (!automation) {
      throw new Error(`${key} is not critical.`);
    }
    return automation;
  };
  const keys = async (settings: Record<string, string[]>) => {
    const found = await world
      .platformWith(settings)
      .listCriticalAutomations(organization, signal);
    return found.map(({ key }) => key);
  };

  it('leaves alone, and says why, what triggers the fallback, is shared, or is unknown', async () => {
    await world.platformWith().listCriticalAutomations(organization, signal);
    expect(world.notices).toEqual([
      expect.stringMatching(/automation-rule:3\) stays on: it triggers the/),
      expect.stringMatching(/automation-rule:5\) .*inboxes of others/),
      expect.stringMatching(/automation-rule:6\) .*summon_oracle/),
      expect.stringMatching(/automation-rule:7\) .*triggers the fallback/),
      expect.stringMatching(/agent-bot:13\) .*triggers the fallback/),
      expect.stringMatching(/account-webhook:7\) .*inboxes of others/),
    ]);
    expect(world.notices[0]).toMatch(/^Cantina Aurora: "Feeds the flow"/);
  });

  it('is told by config what is critical and what is never touched', async () => {
    const found = await world
      .platformWith({
        criticalActions: ['summon_oracle'],
        criticalNamePatterns: ['^label'],
        criticalLabels: ['fed'],
        criticalWebhookUrls: ['http://127.0.0.1:7611/'],
        ignoredNames: ['Answering bot'],
        fallbackTriggerUrls: ['http://127.0.0.1:9/webhook/ia-base/'],
      })
      .listCriticalAutomations(organization, signal);
    expect(
      found.map(({ key, criticalBecause }) => `${key}: ${criticalBecause}`),
    ).toEqual([
      'automation-rule:2: its name matches criticalNamePatterns: ^label',
      'automation-rule:3: it sets or waits for the label fed, which is in criticalLabels',
      'automation-rule:6: its action summon_oracle is in criticalActions',
      'agent-bot:13: it answers one of the inboxes by itself',
    ]);
    expect(world.notices.join('\n')).toMatch(
      /"Mirror" \(account-webhook:8\) stays on: it keeps the CRM up to date/,
    );
  });

  it('never detaches a bot that triggers the fallback', async () => {
    expect(
      await keys({ fallbackTriggerUrls: ['http://127.0.0.1:9/bot'] }),
    ).toEqual([
      'automation-rule:1',
      'automation-rule:3',
      'agent-bot:13',
      'account-webhook:6',
    ]);
    expect(world.notices.join('\n')).toContain(
      '"Answering bot" (agent-bot:12)',
    );
  });

  it('silences a webhook without losing its id, its URL or what others hear', async () => {
    const before = await world.webhook(6);
    const survey = await find('account-webhook:6');
    await world.platformWith().suspendAutomation(organization, survey, signal);
    expect(await world.webhook(6)).toEqual({
      ...before,
      subscriptions: ['webwidget_triggered'],
    });
    expect(await world.webhook(7)).toMatchObject({
      subscriptions: ['conversation_status_changed'],
    });
    const off = await find('account-webhook:6');
    expect(off.enabled).toBe(false);
  });

  it('keeps no secret of a URL, neither in the state nor in the name', async () => {
    expect(JSON.stringify(await find('account-webhook:6'))).not.toContain(
      'invented-secret',
    );
    const [unnamed] = await world
      .platformWith()
      .listCallers(organization, [FLOW], signal);
    expect(JSON.stringify(unnamed)).not.toContain('inbox=11');
  });

  it('leaves a URL as somebody changed it, and puts back what it listened to', async () => {
    const platform = world.platformWith();
    const survey = await find('account-webhook:6');
    await platform.suspendAutomation(organization, survey, signal);
    const url = `${SURVEY}moved`;
    await world.send('PATCH', '/webhooks/6', { url });
    const compare = () =>
      platform.compareAutomations(organization, [survey], signal);
    expect((await compare()).get(survey.key)).toBe('changed');

    await platform.restoreAutomation(organization, survey, signal);
    expect(await world.webhook(6)).toMatchObject({
      url,
      subscriptions: ['conversation_status_changed', 'contact_updated'],
    });
  });

  it('refuses to put back a list that somebody has changed, and says how to settle it', async () => {
    const platform = world.platformWith();
    const survey = await find('account-webhook:6');
    await platform.suspendAutomation(organization, survey, signal);
    await world.send('PATCH', '/webhooks/6', {
      subscriptions: ['contact_created'],
    });
    await expect(
      platform.restoreAutomation(organization, survey, signal),
    ).rejects.toThrow(
      /listens to contact_created now.*before it was conversation_status_changed, contact_updated.*Set the former list/,
    );
  });

  it('refuses to take away a bot that somebody has attached, and says how to settle it', async () => {
    const platform = world.platformWith();
    const bot = await find('agent-bot:12');
    await platform.suspendAutomation(organization, bot, signal);
    await world.send('POST', '/inboxes/12/set_agent_bot', { agent_bot: 7 });
    await expect(
      platform.restoreAutomation(organization, bot, signal),
    ).rejects.toThrow(/Inbox 12 has bot 7 now.*before it was bot 5/);
    await world.send('POST', '/inboxes/12/set_agent_bot', { agent_bot: null });
    await platform.restoreAutomation(organization, bot, signal);
    expect((await world.ask('/inboxes/12/agent_bot')).agent_bot.id).toBe(5);
  });

  it.each([
    ['agent-bot:12', '/inboxes/12/set_agent_bot', 'POST', { agent_bot: 8 }],
    [
      'account-webhook:6',
      '/webhooks/6',
      'PATCH',
      { subscriptions: ['contact_created'] },
    ],
  ] as const)(
    'switches %s off only as it was kept; what it became a moment ago must be kept first',
    async (key, path, method, change) => {
      const platform = world.platformWith();
      const kept = await find(key);
      await world.send(method, path, change);
      const before = await world.readState();
      const error = await platform
        .suspendAutomation(organization, kept, signal)
        .catch(thrown => thrown);
      expect(error.problem).toMatchObject({ status: 409, retryable: true });
      expect(await world.readState()).toEqual(before);

      const fresh = await find(key);
      await platform.suspendAutomation(organization, fresh, signal);
      const standings = await platform.compareAutomations(
        organization,
        [fresh],
        signal,
      );
      expect(standings.get(key)).toBe('suspended');
    },
  );

  it('sees that a bot, a webhook or an inbox is gone', async () => {
    const kept = { name: '', enabled: true, criticalBecause: '' };
    const standings = await world.platformWith().compareAutomations(
      organization,
      [
        {
          ...kept,
          key: 'agent-bot:11',
          kind: 'agent-bot',
          state: { kind: 'agent-bot', inboxId: 11, botId: 999 },
        },
        {
          ...kept,
          key: 'agent-bot:99',
          kind: 'agent-bot',
          state: { kind: 'agent-bot', inboxId: 99, botId: 5 },
        },
        {
          ...kept,
          key: 'account-webhook:99',
          kind: 'account-webhook',
          state: {
            kind: 'account-webhook',
            webhookId: 99,
            subscriptions: ['message_created'],
            digest: '',
          },
        },
      ],
      signal,
    );
    expect([...standings.values()]).toEqual(['missing', 'missing', 'missing']);
  });

  it('reads a rule that was kept before digests were', async () => {
    const platform = world.platformWith();
    const rule = await find('automation-rule:1');
    const kept = {
      ...rule,
      state: { kind: 'automation-rule', ruleId: 1, active: true },
    };
    await platform.suspendAutomation(organization, kept, signal);
    const standings = await platform.compareAutomations(
      organization,
      [kept],
      signal,
    );
    expect(standings.get(kept.key)).toBe('suspended');
  });

  it('refuses a kept state that it cannot read', async () => {
    const rule = await find('automation-rule:1');
    await expect(
      world
        .platformWith()
        .restoreAutomation(organization, { ...rule, state: {} }, signal),
    ).rejects.toThrow('put it back in Chatwoot by hand');
  });

  it('takes the webhook that the organization’s annotation names for the mirror, and no other', async () => {
    const elsewhere = { ...organization, webhookUrl: `${MIRROR}/elsewhere` };
    const found = await world
      .platformWith({ criticalWebhookUrls: ['http://127.0.0.1:7611/'] })
      .listCriticalAutomations(elsewhere, signal);
    expect(found.map(({ key }) => key)).toContain('account-webhook:8');
  });
});
