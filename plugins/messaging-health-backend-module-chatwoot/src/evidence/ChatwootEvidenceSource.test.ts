import {
  evidenceSourceContract,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import {
  ChatwootWorld,
  organization,
  TOKEN,
} from '../__testUtils__/ChatwootWorld';

const stranger = inventOrganization({
  id: '00000000-0000-4000-8000-000000000002',
  chatwoot: { instance: 'unknown', accountId: 1, inboxIds: [11] },
});

describe('ChatwootEvidenceSource', () => {
  let world: ChatwootWorld;
  beforeEach(async () => {
    world = await ChatwootWorld.start();
  });
  afterEach(() => world.sandbox.stop());

  const now = new Date('2026-03-01T03:00:00Z');
  const states = async () => {
    const { items } = await world.evidenceSource().collect({
      organization,
      offer: { kind: 'automation-states' },
      from: now,
      to: now,
      limit: 50,
      signal: new AbortController().signal,
    });
    return items;
  };
  const textsOf = async () => (await states()).map(({ text }) => text);

  it.each(Object.entries(evidenceSourceContract))(
    'holds to the contract: %s',
    async (_, expectIt) => {
      await expectIt({
        source: world.evidenceSource(),
        unreachable: world.evidenceSource('http://127.0.0.1:1'),
        organization,
        stranger,
        from: now,
        to: now,
        secrets: [TOKEN],
      });
    },
  );

  it('tells how rules, bots and webhooks stand', async () => {
    const texts = await textsOf();
    expect(texts).toContain(
      'automation rule "Assign the team" (1) is on: on conversation_updated it does assign_team',
    );
    expect(texts).toContainEqual(
      expect.stringMatching(
        /^agent bot ".*" \(\d+\) answers inbox \d+, told at http/,
      ),
    );
    expect(texts).toContainEqual(
      expect.stringMatching(
        /^account webhook 1 tells http\S+ of message_created, message_updated$/,
      ),
    );
  });

  it('shows that a person switched a rule off', async () => {
    await world.send('PATCH', '/automation_rules/1', { active: false });
    expect(await textsOf()).toContain(
      'automation rule "Assign the team" (1) is off: on conversation_updated it does assign_team',
    );
  });

  it("leaves out what is others' alone", async () => {
    expect((await textsOf()).join('\n')).not.toContain("Somebody else's");
  });

  it('gives no query of an address away: it may hold a secret', async () => {
    expect(JSON.stringify(await states())).not.toMatch(/inbox=11|by=rule/);
  });
});
