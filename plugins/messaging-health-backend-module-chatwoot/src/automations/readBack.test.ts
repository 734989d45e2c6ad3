import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { FakeUpstream } from '@messaging-health/backstage-plugin-node/testUtils';
import { reachUpstream } from '../__testUtils__/reachUpstream';
import { CallerSwitch } from '../callers/CallerSwitch';
import { AutomationSwitch } from './AutomationSwitch';

const FLOW = 'https://n8n.invented.example/webhook/agente/a';
const kept = { name: 'Kept', enabled: true, criticalBecause: '' };

/** Says yes to every change, and changes nothing. */
const answers: Record<string, unknown> = {
  '/automation_rules': {
    payload: [
      { id: 1, name: 'Rule', active: true, conditions: [], actions: [] },
    ],
  },
  '/inboxes/12/agent_bot': { agent_bot: { id: 5, name: 'Bot' } },
  '/webhooks': {
    payload: {
      webhooks: [{ id: 6, url: FLOW, subscriptions: ['message_created'] }],
    },
  },
};

const automations = [
  {
    ...kept,
    key: 'automation-rule:1',
    kind: 'automation-rule' as const,
    state: { kind: 'automation-rule', ruleId: 1, active: true },
  },
  {
    ...kept,
    key: 'agent-bot:12',
    kind: 'agent-bot' as const,
    state: { kind: 'agent-bot', inboxId: 12, botId: 5 },
  },
  {
    ...kept,
    key: 'account-webhook:6',
    kind: 'account-webhook' as const,
    state: {
      kind: 'account-webhook',
      webhookId: 6,
      subscriptions: ['message_created'],
      digest: 'invented',
    },
  },
];

describe('a Chatwoot that says yes and changes nothing', () => {
  let chatwoot: FakeUpstream;

  beforeEach(async () => {
    chatwoot = await FakeUpstream.start(({ path, method }) =>
      method === 'GET'
        ? { json: answers[path.replace('/api/v1/accounts/1', '')] ?? {} }
        : { status: 204, body: '' },
    );
  });
  afterEach(() => chatwoot.stop());

  const expectNotTaken = async (change: Promise<void>) => {
    const error = await change.catch(thrown => thrown);
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error.problem).toMatchObject({ kind: 'malformed', retryable: true });
    expect(error.message).toMatch(/answers afterwards that nothing changed/);
  };
  const writes = () =>
    chatwoot.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ body }) => JSON.parse(body));

  it.each(automations.map(automation => [automation.key, automation]))(
    'is not believed about %s',
    async (_key, automation) => {
      const { settings } = reachUpstream(chatwoot);
      await expectNotTaken(new AutomationSwitch(settings).suspend(automation));
    },
  );

  it('is told the one field that is to change, and nothing else', async () => {
    const { settings } = reachUpstream(chatwoot);
    for (const automation of automations) {
      await new AutomationSwitch(settings)
        .suspend(automation)
        .catch(() => undefined);
    }
    expect(writes()).toEqual([
      { active: false },
      { agent_bot: null },
      { subscriptions: ['webwidget_triggered'] },
    ]);
  });

  it('is not believed about a caller', async () => {
    const { settings } = reachUpstream(chatwoot);
    const callers = new CallerSwitch(settings, {
      ownInboxIds: [11],
      inboxIds: [11],
    });
    await expectNotTaken(
      callers.repoint(
        {
          key: 'account-webhook:6',
          kind: 'account-webhook',
          name: 'Kept',
          enabled: true,
          url: FLOW,
          sends: 'message',
          state: { kind: 'account-webhook', webhookId: 6 },
        },
        FLOW.replace('agente', 'base'),
      ),
    );
    expect(writes()).toEqual([{ url: FLOW.replace('agente', 'base') }]);
  });

  it('is not asked to change what is off already', async () => {
    const { settings } = reachUpstream(chatwoot);
    await new AutomationSwitch(settings).suspend({
      ...automations[0],
      state: { kind: 'automation-rule', ruleId: 2, active: true },
    });
    expect(writes()).toEqual([]);
  });
});
