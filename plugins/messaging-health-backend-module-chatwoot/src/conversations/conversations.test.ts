import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { ChatwootWorld, organization } from '../__testUtils__/ChatwootWorld';
import { MOST_OPENED } from './handPendingToPeople';
import { MOST_LOOKS_BEHIND } from './listAnsweredConversations';

const { signal } = new AbortController();

describe('conversations of a Chatwoot account', () => {
  let world: ChatwootWorld;

  beforeEach(async () => {
    world = await ChatwootWorld.start();
  });
  afterEach(() => world.sandbox.stop());

  const statusOf = async (id: number) =>
    (await world.ask(`/conversations/${id}`)).status;

  it('shows people the conversations that waited for the bot, once it is detached', async () => {
    const waiting = await world.write(12, 'Waiting');
    const others = await world.write(22, 'Waiting for the bot of others');
    const platform = world.platformWith();
    const found = await platform.listCriticalAutomations(organization, signal);
    const bot = found.find(({ key }) => key === 'agent-bot:12');
    expect(await statusOf(waiting)).toBe('pending');
    if (bot) {
      await platform.suspendAutomation(organization, bot, signal);
    }
    expect(await statusOf(waiting)).toBe('open');
    expect(await statusOf(others)).toBe('pending');
  });

  it('opens so many at once, tells how many are left, and goes on with them', async () => {
    for (let number = 0; number < MOST_OPENED + 30; number++) {
      await world.receive(12, `Customer ${number}`);
    }
    await world.send('POST', '/inboxes/12/set_agent_bot', { agent_bot: null });
    const platform = world.platformWith();
    expect(await platform.handPendingToPeople(organization, signal)).toEqual({
      opened: MOST_OPENED,
      left: 30,
    });
    expect(await platform.handPendingToPeople(organization, signal)).toEqual({
      opened: 30,
      left: 0,
    });
  });

  it('reads through many pages', async () => {
    const since = world.clock.now();
    for (let number = 0; number < 30; number++) {
      await world.write(11, `Customer ${number}`);
    }
    const busy = await world.write(12, 'Busy');
    for (let number = 0; number < 45; number++) {
      await world.write(12, 'Busy');
    }
    await world.answer(busy, 2);
    const platform = world.platformWith();
    const inboxes = await platform.listInboxes(organization, since, signal);
    expect(inboxes.map(({ incomingSince }) => incomingSince)).toEqual([
      30, 46, 0,
    ]);
    const until = world.clock.now();
    const all = await platform.listIncoming(organization, {
      since,
      until,
      limit: 200,
      signal,
    });
    expect([all.messages.length, all.more]).toEqual([76, false]);
    const newest = await platform.listIncoming(organization, {
      since,
      until,
      limit: 46,
      signal,
    });
    expect(newest.more).toBe(true);
    expect(
      newest.messages.every(({ conversationId }) => conversationId === busy),
    ).toBe(true);
  });

  it('finds the answered ones among many that wait', async () => {
    const since = world.clock.now();
    const answered = await world.receive(12, 'First of all');
    world.clock.advance(1_000);
    await world.answer(answered, 2);
    for (let number = 0; number < 3 * MOST_LOOKS_BEHIND; number++) {
      await world.receive(12, `Customer ${number}`);
    }
    const again = await world.receive(12, 'Served, and writes again');
    world.clock.advance(1_000);
    await world.answer(again, 2);
    world.clock.advance(1_000);
    expect(await world.receive(12, 'Served, and writes again')).toBe(again);
    const found = await world
      .platformWith()
      .listAnsweredConversations(organization, { since, limit: 10, signal });
    expect(found.map(({ conversationId }) => conversationId).sort()).toEqual(
      [answered, again].sort(),
    );
  });

  it('takes for received only what surely came later, and for lost what may have', async () => {
    world.clock.advance(200);
    const conversation = await world.receive(12, 'In the same second');
    await world.sandbox.addHumanReply({
      conversationId: conversation,
      userId: 2,
      text: 'Lost on the way',
    });
    world.clock.advance(100);
    const [, inbox] = await world
      .platformWith()
      .listInboxes(organization, world.clock.now(), signal);
    expect(inbox).toMatchObject({ incomingSince: 0, undeliveredSince: 1 });
    expect(inbox.lastIncomingAt).toBeUndefined();
  });

  it('refuses an inbox that the account does not have', async () => {
    const asked = world.platformWith().listInboxes(
      inventOrganization({
        chatwoot: { instance: 'default', accountId: 1, inboxIds: [11, 99] },
      }),
      world.clock.now(),
      signal,
    );
    await expect(asked).rejects.toThrow('Chatwoot account 1 has no inbox 99');
  });
});
