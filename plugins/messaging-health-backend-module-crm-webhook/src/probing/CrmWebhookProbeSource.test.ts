import { createHmac } from 'node:crypto';
import {
  FakeAnswer,
  FakeUpstream,
  signalSourceContract,
} from '@messaging-health/backstage-plugin-node/testUtils';
import {
  minute,
  MINUTE,
  PATH,
  ProbeWorld,
  SECRET,
  WORKS,
} from '../__testUtils__/ProbeWorld';

let world: ProbeWorld;
beforeEach(async () => {
  world = new ProbeWorld();
  await world.start();
});
afterEach(() => world.stop());

describe('crm-webhook-probe, as a signal source', () => {
  it.each(Object.entries(signalSourceContract))(
    '%s',
    async (_name, expectIt) => {
      const source = world.source({ secret: SECRET });
      const organizations = world.organizations(3);
      await world.passMinute(source, organizations);
      await world.passMinute(source, organizations);
      await source.settled();
      // So many that fall silent at once are our own network.
      const allowedOrigins = await world.closedAddresses(3);
      const unreachable = world.source({ allowedOrigins, secret: SECRET });
      await world.passMinute(
        unreachable,
        allowedOrigins.map((url, index) =>
          world.organization(index + 1, `${url}${PATH}`),
        ),
      );
      await expectIt({
        source,
        unreachable,
        organizations,
        from: minute(0),
        to: minute(3),
        secrets: [SECRET],
      });
    },
  );
});

describe('a probe', () => {
  it('is an event that the CRM ignores, marked as ours', async () => {
    const organizations = [world.organization(7)];
    await world.probedMinute(world.source(), organizations);
    const [{ method, path, body, headers }] = world.crm.requests;
    expect(`${method} ${path}`).toBe(`POST ${PATH}`);
    expect(JSON.parse(body)).toEqual({
      event: 'probe',
      account: { id: 7 },
      inbox: { id: 17 },
    });
    expect(headers).toMatchObject({
      'user-agent': 'messaging-health-probe',
      'x-messaging-health-probe': '1',
      'x-organization-id': organizations[0].id,
    });
    expect(headers['x-chatwoot-signature']).toBeUndefined();
  });

  it('bears the secret as the CRM compares it', async () => {
    const source = world.source({ secret: SECRET });
    await world.probedMinute(source, world.organizations(1));
    expect(world.crm.requests[0].headers['x-chatwoot-signature']).toBe(SECRET);
  });

  it('is signed as Chatwoot signs', async () => {
    const source = world.source({ secret: SECRET, signature: 'hmac' });
    await world.probedMinute(source, world.organizations(1));
    const [{ body, headers }] = world.crm.requests;
    const timestamp = String(Date.parse('2026-03-01T03:00:05Z') / 1000);
    const digest = createHmac('sha256', SECRET)
      .update(`${timestamp}.${body}`)
      .digest('hex');
    expect(headers).toMatchObject({
      'x-chatwoot-timestamp': timestamp,
      'x-chatwoot-signature': `sha256=${digest}`,
    });
  });

  it.each<[string, FakeAnswer, string[]]>([
    ['works when the CRM takes it', WORKS, ['1 0: 0/1']],
    [
      'works when the CRM ignores it',
      { json: { success: true, ignored: 'no_inbox_context' } },
      ['1 0: 0/1'],
    ],
    ['fails on 500', { status: 500, json: {} }, ['1 0: 1/1']],
    ['fails on 503', { status: 503, body: '<h1>Sorry</h1>' }, ['1 0: 1/1']],
    ['fails on a cut connection', { fault: 'hang-up' }, ['1 0: 1/1']],
    ['was answered, be it by 401', { status: 401, json: {} }, ['1 0: 0/1']],
    ['was answered, be it by 400', { status: 400, json: {} }, ['1 0: 0/1']],
  ])('%s', async (_name, answer, figures) => {
    world.answer = () => answer;
    const told = await world.probedMinute(
      world.source(),
      world.organizations(1),
    );
    expect(told.figures).toEqual(figures);
    expect(told.observedUpTo).toEqual(minute(1));
    expect(world.warnings).toEqual([]);
  });

  it.each<[string, FakeAnswer, string]>([
    [
      'a redirect, which is not followed',
      { status: 302, headers: { location: '/elsewhere' } },
      '302',
    ],
    ['an address without a webhook', { status: 404, json: {} }, '404'],
    ['a login page', { body: '<h1>Sign in</h1>' }, '200'],
    [
      'a CRM that does not know the account',
      { json: { success: true, ignored: 'no_matching_tenant' } },
      'account 1',
    ],
    ['an endless answer', { body: 'x'.repeat(70_000) }, 'longer than'],
  ])('tells nothing of %s', async (_name, answer, words) => {
    world.answer = () => answer;
    const told = await world.probedMinute(
      world.source(),
      world.organizations(1),
    );
    expect(told.figures).toEqual([]);
    expect(world.crm.lines.every(line => line === `POST ${PATH}`)).toBe(true);
    expect(world.warnings).toEqual([expect.stringContaining(words)]);
  });

  it('fails when nobody answers in time', async () => {
    world.answer = () => ({ fault: 'silence' });
    const source = world.source({ probe: { timeout: '100ms' } });
    const told = await world.probedMinute(source, world.organizations(1));
    expect(told.figures).toEqual(['1 0: 1/1']);
    expect(world.crm.requests).toHaveLength(1);
  });

  it('fails when the connection is refused, and others go on', async () => {
    const [dead] = await world.closedAddresses(1);
    const source = world.source({ allowedOrigins: [world.crm.url, dead] });
    const told = await world.probedMinute(source, [
      world.organization(1),
      world.organization(2, `${dead}${PATH}`),
    ]);
    expect(told.figures).toEqual(['1 0: 0/1', '2 0: 1/1']);
  });

  it('fails where TLS does', async () => {
    const { port } = new URL(world.crm.url);
    const secure = `https://127.0.0.1:${port}`;
    const source = world.source({ allowedOrigins: [secure] });
    const told = await world.probedMinute(source, [
      world.organization(1, `${secure}${PATH}`),
    ]);
    expect(told.figures).toEqual(['1 0: 1/1']);
    expect(world.crm.requests).toEqual([]);
  });

  it('goes to no origin that config does not allow, and has no data of it', async () => {
    const stranger = await FakeUpstream.start(() => WORKS);
    const told = await world.probedMinute(world.source({ secret: SECRET }), [
      world.organization(1),
      world.organization(2, `${stranger.url}${PATH}`),
      { ...world.organization(3), webhookUrl: undefined },
      {
        ...world.organization(4),
        chatwoot: { instance: 'default', inboxIds: [] },
      },
    ]);
    expect(told.figures).toEqual(['1 0: 0/1']);
    expect(stranger.requests).toEqual([]);
    await stranger.stop();
  });
});

describe('the network of this machine', () => {
  const gone = ['http://a.invalid', 'http://b.invalid'];

  it('is not taken for a webhook that fails', async () => {
    const source = world.source({ allowedOrigins: [world.crm.url, ...gone] });
    const told = await world.probedMinute(source, [
      world.organization(1),
      world.organization(2, `${gone[0]}${PATH}`),
    ]);
    expect(told.figures).toEqual(['1 0: 0/1']);
    expect(world.warnings).toEqual([
      expect.stringContaining('there is no way to a.invalid'),
    ]);
  });

  it('is told when nothing gets through it', async () => {
    const source = world.source({ allowedOrigins: gone });
    const organizations = gone.map((url, index) =>
      world.organization(index + 1, `${url}${PATH}`),
    );
    await world.passMinute(source, organizations);
    const answer = await world.observe(source, organizations);
    expect(answer).toMatchObject({
      kind: 'unavailable',
      because: { kind: 'unreachable', retryable: true },
    });
    expect(JSON.stringify(answer)).toContain('at 2 addresses');
  });
});

describe('an answer to the sweep', () => {
  it('holds minutes that were probed, and no zeros for the others', async () => {
    const source = world.source();
    const organizations = world.organizations(1);
    await world.probedMinute(source, organizations);
    await source.settled();
    world.clock.advance(5 * MINUTE);
    const told = await world.observed(source, organizations);
    expect(told.figures).toEqual(['1 0: 0/1', '1 1: 0/1']);
  });

  it('forgets after a quarter of an hour', async () => {
    const source = world.source();
    const organizations = world.organizations(1);
    await world.probedMinute(source, organizations);
    await source.settled();
    world.clock.advance(16 * MINUTE);
    const told = await world.observed(source, organizations);
    expect(told.figures).toEqual([]);
  });
});
