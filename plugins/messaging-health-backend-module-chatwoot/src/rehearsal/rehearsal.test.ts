import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { account } from '../__fixtures__/account';
import { ChatwootWorld, organization } from '../__testUtils__/ChatwootWorld';

const { signal } = new AbortController();
const inAccount = (accountId: number, inboxIds: number[]) =>
  inventOrganization({
    chatwoot: { instance: 'default', accountId, inboxIds },
  });

describe('a rehearsal in Chatwoot', () => {
  let world: ChatwootWorld;

  beforeEach(async () => {
    const [admin, ...others] = account.users;
    world = await ChatwootWorld.start([
      account,
      {
        ...account,
        id: 2,
        users: [{ ...admin, role: 'agent' as const }, ...others],
      },
      { ...account, id: 3, users: others },
    ]);
  });
  afterEach(() => world.sandbox.stop());

  const rehearse = async (organizationOf = organization, settings = {}) => {
    const findings = await world
      .platformWith(settings)
      .rehearse(organizationOf, signal);
    return findings.map(
      ({ check, ready, statement }) =>
        `${check} ${ready ? 'is ready' : 'IS NOT READY'}: ${statement.text}`,
    );
  };

  it('tells what would be switched off, what stays on and why, and what calls n8n', async () => {
    expect(await rehearse()).toEqual([
      'chatwoot-token is ready: The token belongs to an administrator of Chatwoot account 1.',
      'chatwoot-inboxes is ready: Its inboxes are there: Aurora IG (11), Aurora WA (12), Aurora site (13).',
      expect.stringContaining(
        '"Assign the team" (automation-rule:1) would be switched off: its action assign_team',
      ),
      expect.stringContaining(
        '"Answering bot" (agent-bot:12) would be switched off',
      ),
      expect.stringContaining(
        '"Survey robot" (account-webhook:6) would be switched off',
      ),
      expect.stringContaining(
        '(automation-rule:3) stays on: it triggers the fallback',
      ),
      expect.stringContaining(
        '(automation-rule:5) stays on: it also concerns inboxes of others',
      ),
      expect.stringContaining(
        '(automation-rule:6) stays on; its actions are not known',
      ),
      expect.stringContaining('(automation-rule:7) stays on'),
      expect.stringContaining('(agent-bot:13) stays on'),
      expect.stringContaining('(account-webhook:7) stays on: it also concerns'),
      expect.stringContaining(
        '(automation-rule:3) hands conversations to http://127.0.0.1:9/webhook/agente/cantina-aurora.',
      ),
      expect.stringContaining(
        '(automation-rule:7) hands what comes into its inboxes',
      ),
      expect.stringContaining('(account-webhook:1) hands messages to'),
      expect.stringContaining('(account-webhook:2) hands conversations to'),
      expect.stringContaining(
        '(account-webhook:3) hands what comes into its inboxes',
      ),
      expect.stringContaining('(agent-bot-url:6) hands messages to'),
    ]);
  });

  it('finds that nothing calls n8n', async () => {
    const findings = await rehearse(inAccount(1, [22]));
    expect(findings.join('\n')).not.toContain('IS NOT READY');
    await world.send('PATCH', '/automation_rules/7', { active: false });
    await world.send('PATCH', '/webhooks/3', {
      subscriptions: ['webwidget_triggered'],
    });
    await world.send('POST', '/inboxes/22/set_agent_bot', { agent_bot: null });
    expect((await rehearse(inAccount(1, [22]))).at(-1)).toBe(
      'chatwoot-callers IS NOT READY: Nothing in Chatwoot hands what comes into its inboxes to n8n: neither flow would be reached.',
    );
  });

  it('finds that there is nothing to switch off', async () => {
    const findings = await rehearse(organization, {
      criticalActions: [],
      criticalWebhookUrls: [],
      ignoredNames: ['Answering bot', 'n8n'],
    });
    expect(findings).toContain(
      'chatwoot-automations is ready: No critical automation is on.',
    );
  });

  it('finds an inbox that is not there', async () => {
    expect(await rehearse(inAccount(1, [11, 99]))).toContain(
      'chatwoot-inboxes IS NOT READY: Chatwoot account 1 has no inbox 99. Correct the annotation messaging-health.io/chatwoot-inbox-ids.',
    );
  });

  it('finds that the token is an agent’s, and what it may not see', async () => {
    expect(await rehearse(inAccount(2, [11]))).toEqual([
      expect.stringMatching(/^chatwoot-token IS NOT READY: .*role agent/),
      expect.stringMatching(/^chatwoot-inboxes is ready/),
      expect.stringMatching(/^chatwoot-automations IS NOT READY: .*401/),
      expect.stringMatching(/^chatwoot-callers IS NOT READY: .*401/),
    ]);
  });

  it('finds that the token is a stranger’s', async () => {
    const findings = await rehearse(inAccount(3, [11]));
    expect(findings[0]).toMatch(
      /^chatwoot-token IS NOT READY: The token belongs to nobody in Chatwoot account 3/,
    );
    expect(findings).toHaveLength(4);
  });

  it('finds that Chatwoot is down, once', async () => {
    world.sandbox.setFault('chatwoot-down', true);
    expect(await rehearse()).toEqual([
      expect.stringMatching(
        /^chatwoot-token IS NOT READY: This can't be seen in Chatwoot: .*can't be reached/,
      ),
    ]);
  });

  it('finds that the token is refused, in every look', async () => {
    world.sandbox.setFault('chatwoot-unauthorized', true);
    const findings = await rehearse();
    expect(findings).toHaveLength(4);
    expect(findings.every(text => text.includes('IS NOT READY'))).toBe(true);
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(
      world.platformWith().rehearse(organization, controller.signal),
    ).rejects.toThrow('enough');
  });
});
