import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { inboxPlatformContract } from '@messaging-health/backstage-plugin-node/testUtils';
import { FALLBACK, FLOW, ROBOT } from './__fixtures__/account';
import {
  ChatwootWorld,
  LOST,
  organization,
} from './__testUtils__/ChatwootWorld';
import { changeByHand, isChangedByHand } from './__testUtils__/changeByHand';

const { signal } = new AbortController();

describe('ChatwootInboxPlatform', () => {
  let world: ChatwootWorld;

  beforeEach(async () => {
    world = await ChatwootWorld.start();
  });
  afterEach(() => world.sandbox.stop());

  async function liveThroughAnswers() {
    const before = await world.write(11, 'Too early');
    await world.answer(before, 2);
    world.clock.advance(60_000);
    const since = world.clock.now();
    const first = await world.write(11, 'First');
    const second = await world.write(12, 'Second');
    const byRobot = await world.write(11, 'Third');
    const byBot = await world.write(12, 'Fourth');
    const unanswered = await world.write(11, 'Unanswered');
    const foreign = await world.write(21, 'Foreign');
    await world.answer(second, 2);
    await world.answer(byRobot, ROBOT);
    await world.sandbox.addBotReply({ conversationId: byBot, text: 'Beep' });
    // It never reached the customer, so that nobody has been answered.
    await world.answer(byBot, 2, LOST);
    await world.answer(foreign, 2);
    await world.answer(first, 2);
    // A person wrote first, and the customer then: that is no answer.
    await world.answer(before, 2);
    await world.write(11, 'Too early');
    await world.send('POST', `/conversations/${unanswered}/toggle_status`, {
      status: 'pending',
    });
    return { since, first, second, byBot, unanswered };
  }

  async function liveThroughSpan() {
    world.clock.advance(60_500);
    const since = world.clock.now();
    world.clock.advance(200);
    const early = await world.receive(11, 'In the first second');
    world.clock.advance(5_000);
    const middle = await world.receive(12, 'In the middle');
    await world.receive(21, 'In the middle, to others');
    world.clock.advance(5_500);
    const late = await world.receive(11, 'In the last second');
    world.clock.advance(300);
    const until = world.clock.now();
    world.clock.advance(2_000);
    await world.receive(11, 'Too late');
    return { since, until, conversations: [late, middle, early] };
  }

  it.each(Object.entries(inboxPlatformContract))(
    '%s',
    async (_name, expectIt) => {
      const lived = await liveThroughAnswers();
      await expectIt({
        platform: world.platformWith(),
        organization,
        criticalKeys: [
          'account-webhook:6',
          'agent-bot:12',
          'automation-rule:1',
        ],
        readState: () => world.readState(),
        gone: {
          key: 'automation-rule:999',
          kind: 'automation-rule',
          name: 'Gone',
          enabled: true,
          criticalBecause: 'it was',
          state: { kind: 'automation-rule', ruleId: 999, active: true },
        },
        meddle: automation => changeByHand(world, automation),
        isMeddled: automation => isChangedByHand(world, automation),
        callers: {
          url: FLOW,
          elsewhere: FALLBACK,
          own: {
            'automation-rule:3': 'conversation',
            'account-webhook:1': 'message',
            'account-webhook:2': 'conversation',
            'agent-bot-url:6': 'message',
          },
          shared: {
            'automation-rule:7': 'conversation',
            'account-webhook:3': 'message',
          },
        },
        pending: { withoutBot: [lived.unanswered], withBot: [lived.byBot] },
        readStatus: async id =>
          (
            await world.ask(`/conversations/${id}`)
          ).status,
        since: lived.since,
        answeredConversations: [lived.first, lived.second],
        span: await liveThroughSpan(),
        incoming: { 11: 7, 12: 3, 13: 0 },
        undelivered: { 11: 0, 12: 1, 13: 0 },
      });
    },
  );

  it.each([
    ['chatwoot-down', 'unreachable', /can't be reached/],
    ['chatwoot-unauthorized', 'refused', /401 .*credential/],
  ] as const)('tells %s apart', async (fault, kind, words) => {
    world.sandbox.setFault(fault, true);
    const error = await world
      .platformWith()
      .listCriticalAutomations(organization, signal)
      .then(
        () => undefined,
        thrown => thrown,
      );
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error.problem).toMatchObject({ system: 'chatwoot', kind });
    expect(error.message).toMatch(words);
    expect(error.message).not.toContain('invented-admin-token');
  });

  it('refuses an organization without inboxes, and says what to write', async () => {
    const asked = world
      .platformWith()
      .listCallers(
        { ...organization, chatwoot: { instance: 'default', inboxIds: [] } },
        [FLOW],
        signal,
      );
    await expect(asked).rejects.toThrow(
      'lacks the annotation messaging-health.io/chatwoot-account-id',
    );
  });
});
