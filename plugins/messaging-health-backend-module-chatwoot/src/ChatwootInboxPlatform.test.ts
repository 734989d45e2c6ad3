import { mockServices } from '@backstage/backend-test-utils';
import {
  InstantClock,
  inboxPlatformContract,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import {
  ChatwootSandbox,
  startChatwootSandbox,
} from '@messaging-health/sandbox';
import { account, N8N, ROBOT } from './__fixtures__/account';
import { ChatwootInboxPlatform } from './ChatwootInboxPlatform';
import { readChatwootSettings } from './config';

const TOKEN = 'invented-admin-token';
const organization = inventOrganization();
const { signal } = new AbortController();

describe('ChatwootInboxPlatform', () => {
  let sandbox: ChatwootSandbox;
  let clock: InstantClock;
  let notices: string[];

  beforeEach(async () => {
    clock = new InstantClock('2026-03-01T03:00:00Z');
    notices = [];
    sandbox = await startChatwootSandbox({
      port: 0,
      apiToken: TOKEN,
      accounts: [account],
      deliver: async () => undefined,
      clock,
    });
  });
  afterEach(() => sandbox.stop());

  const platformWith = (settings: Record<string, string[]> = {}) =>
    new ChatwootInboxPlatform(
      readChatwootSettings(
        mockServices.rootConfig({
          data: {
            messagingHealth: {
              n8n: { instances: { default: { baseUrl: N8N, apiKey: 'x' } } },
              chatwoot: {
                instances: {
                  default: { baseUrl: sandbox.url, apiToken: TOKEN },
                },
                robotUserIds: [ROBOT],
                ...settings,
              },
            },
          },
        }),
      ),
      {
        clock,
        random: () => 0.5,
        notice: message => notices.push(message),
      },
    );

  const ask = async (path: string) => {
    const answer = await fetch(`${sandbox.url}/api/v1/accounts/1${path}`, {
      headers: { api_access_token: TOKEN },
    });
    return answer.json();
  };

  const write = async (inboxId: number, name: string) => {
    clock.advance(1_000);
    const { conversationId } = await sandbox.receiveMessage({
      accountId: 1,
      inboxId,
      contact: { name },
      text: `Hello from ${name}`,
    });
    clock.advance(1_000);
    return conversationId;
  };

  const answer = async (conversationId: number, userId: number) => {
    await sandbox.addHumanReply({ conversationId, userId, text: 'Good day' });
    clock.advance(1_000);
  };

  async function liveThrough() {
    const before = await write(11, 'Too early');
    await answer(before, 2);
    clock.advance(60_000);
    const since = clock.now();
    const first = await write(11, 'First');
    const second = await write(12, 'Second');
    const byRobot = await write(11, 'Third');
    const byBot = await write(12, 'Fourth');
    await write(11, 'Unanswered');
    const foreign = await write(21, 'Foreign');
    await answer(second, 2);
    await answer(byRobot, ROBOT);
    await sandbox.addBotReply({ conversationId: byBot, text: 'Beep' });
    await answer(foreign, 2);
    await answer(first, 2);
    // A person wrote first, and the customer then: that is no answer.
    await answer(before, 2);
    await write(11, 'Too early');
    return { since, answered: [first, second] };
  }

  it.each(Object.entries(inboxPlatformContract))(
    '%s',
    async (_name, expectIt) => {
      const { since, answered } = await liveThrough();
      await expectIt({
        platform: platformWith(),
        organization,
        criticalKeys: ['agent-bot:12', 'automation-rule:1'],
        readState: async () => [
          await ask('/automation_rules'),
          await ask('/inboxes/11/agent_bot'),
          await ask('/inboxes/12/agent_bot'),
        ],
        since,
        answeredConversations: answered,
        incoming: { 11: 4, 12: 2 },
      });
    },
  );

  it('leaves alone, and says why, what triggers the fallback, is shared, or is unknown', async () => {
    await platformWith().listCriticalAutomations(organization, signal);
    expect(notices.join('\n')).toMatch(
      /rule 3 .*triggers the fallback[^]*rule 5 .*inboxes of others[^]*rule 6 .*summon_oracle/,
    );
  });

  it('never detaches a bot that triggers the fallback', async () => {
    const platform = platformWith({
      fallbackTriggerUrls: ['http://127.0.0.1:9/bot'],
    });
    const automations = await platform.listCriticalAutomations(
      organization,
      signal,
    );
    // Now the rule that calls n8n is no longer the trigger.
    expect(automations.map(({ key }) => key)).toEqual([
      'automation-rule:1',
      'automation-rule:3',
    ]);
    expect(notices.join('\n')).toContain('bot 5 "Answering bot" stays');
  });

  it('is told by config what is critical and what is never touched', async () => {
    const automations = await platformWith({
      criticalActions: ['summon_oracle'],
      criticalNamePatterns: ['^label'],
      ignoredNames: ['Answering bot'],
    }).listCriticalAutomations(organization, signal);
    expect(
      automations.map(
        ({ key, criticalBecause }) => `${key}: ${criticalBecause}`,
      ),
    ).toEqual([
      'automation-rule:2: its name matches criticalNamePatterns: ^label',
      'automation-rule:6: its action summon_oracle is in criticalActions',
    ]);
  });

  it('shows people the conversations that waited for the bot', async () => {
    const conversation = await write(12, 'Waiting');
    const platform = platformWith();
    const automations = await platform.listCriticalAutomations(
      organization,
      signal,
    );
    const bot = automations.find(({ kind }) => kind === 'agent-bot');
    expect(bot).toBeDefined();
    expect(await ask(`/conversations/${conversation}`)).toMatchObject({
      status: 'pending',
    });
    if (bot) {
      await platform.suspendAutomation(organization, bot, signal);
    }
    expect(await ask(`/conversations/${conversation}`)).toMatchObject({
      status: 'open',
    });
  });

  it('reads through many pages', async () => {
    const since = clock.now();
    for (let i = 0; i < 30; i++) {
      await write(11, `Customer ${i}`);
    }
    const busy = await write(12, 'Busy');
    for (let i = 0; i < 45; i++) {
      await write(12, 'Busy');
    }
    await answer(busy, 2);
    const inboxes = await platformWith().listInboxes(
      organization,
      since,
      signal,
    );
    expect(inboxes.map(({ incomingSince }) => incomingSince)).toEqual([30, 46]);
  });

  it('refuses an inbox that the account does not have', async () => {
    const asked = platformWith().listInboxes(
      inventOrganization({
        chatwoot: { instance: 'default', accountId: 1, inboxIds: [11, 99] },
      }),
      clock.now(),
      signal,
    );
    await expect(asked).rejects.toThrow('Chatwoot account 1 has no inbox 99');
  });

  it.each([
    ['chatwoot-down', 'unreachable', /can't be reached/],
    ['chatwoot-unauthorized', 'refused', /401 .*credential/],
  ] as const)('tells %s apart', async (fault, kind, words) => {
    sandbox.setFault(fault, true);
    const error = await platformWith()
      .listCriticalAutomations(organization, signal)
      .then(
        () => undefined,
        thrown => thrown,
      );
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error.problem).toMatchObject({ system: 'chatwoot', kind });
    expect(error.message).toMatch(words);
    expect(error.message).not.toContain(TOKEN);
  });

  it('refuses a kept state that it cannot read', async () => {
    const [automation] = await platformWith().listCriticalAutomations(
      organization,
      signal,
    );
    await expect(
      platformWith().restoreAutomation(
        organization,
        { ...automation, state: {} },
        signal,
      ),
    ).rejects.toThrow('put it back in Chatwoot by hand');
  });

  it('refuses a pattern that is not one', () => {
    expect(() => platformWith({ criticalNamePatterns: ['('] })).toThrow(
      'not a regular expression',
    );
  });
});
