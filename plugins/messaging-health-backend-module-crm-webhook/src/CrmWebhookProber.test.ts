import { createHmac } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  FakeAnswer,
  FakeUpstream,
  InstantClock,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { readCrmWebhookConfig } from './config';
import { CrmWebhookProber } from './CrmWebhookProber';

const SECRET = 'invented-webhook-secret';
const PATH = '/api/chatwoot/webhook';

describe('CrmWebhookProber', () => {
  const { signal } = new AbortController();
  let crm: FakeUpstream;
  let answer: FakeAnswer;

  beforeEach(async () => {
    answer = { json: { success: true, ignored: 'no_inbox_context' } };
    crm = await FakeUpstream.start(() => answer);
  });
  afterEach(() => crm.stop());

  const proberWith = (settings: JsonObject = {}) =>
    new CrmWebhookProber(
      readCrmWebhookConfig(
        mockServices.rootConfig({
          data: {
            messagingHealth: {
              crmWebhook: {
                allowedOrigins: [crm.url],
                requestTimeout: '200ms',
                ...settings,
              },
            },
          },
        }),
      ),
      {
        clock: new InstantClock('2026-03-01T03:00:00.400Z'),
        random: () => 0.5,
        newId: () => 'an-invented-delivery',
      },
    );
  const organization = () =>
    inventOrganization({ webhookUrl: `${crm.url}${PATH}` });

  it('sends an event that the CRM ignores, and finds it healthy', async () => {
    const probe = await proberWith().probe(organization(), signal);
    expect(probe).toMatchObject({ healthy: true, status: 200 });
    expect(crm.lines).toEqual([`POST ${PATH}`]);
    const [{ body, headers }] = crm.requests;
    expect(JSON.parse(body)).toEqual({ event: 'probe', account: { id: 1 } });
    expect(headers['x-organization-id']).toBe(organization().id);
    expect(headers['x-chatwoot-signature']).toBeUndefined();
    expect(headers).toMatchObject({
      'user-agent': 'messaging-health-probe',
      'x-messaging-health-probe': '1',
    });
  });

  it('sends the secret as the CRM compares it', async () => {
    await proberWith({ secret: SECRET }).probe(organization(), signal);
    expect(crm.requests[0].headers['x-chatwoot-signature']).toBe(SECRET);
  });

  it('signs as Chatwoot signs', async () => {
    const prober = proberWith({ secret: SECRET, signature: 'hmac' });
    await prober.probe(organization(), signal);
    const [{ body, headers }] = crm.requests;
    const timestamp = String(Date.parse('2026-03-01T03:00:00Z') / 1000);
    const digest = createHmac('sha256', SECRET)
      .update(`${timestamp}.${body}`)
      .digest('hex');
    expect(headers).toMatchObject({
      'x-chatwoot-timestamp': timestamp,
      'x-chatwoot-signature': `sha256=${digest}`,
      'x-chatwoot-delivery': 'an-invented-delivery',
    });
  });

  it.each<[string, FakeAnswer, boolean]>([
    ['crm-webhook.healthy', { json: { success: true } }, true],
    ['crm-webhook.healthy', { json: { ignored: 'foreign_inbox' } }, true],
    [
      'crm-webhook.unknown-tenant',
      { json: { success: true, ignored: 'no_matching_tenant' } },
      false,
    ],
    ['crm-webhook.not-the-crm', { body: '<h1>Welcome</h1>' }, false],
    ['crm-webhook.not-the-crm', { json: { ok: true } }, false],
    ['crm-webhook.server-error', { status: 500, json: {} }, false],
    ['crm-webhook.refused', { status: 401, json: {} }, false],
    [
      'crm-webhook.redirected',
      { status: 302, headers: { location: '/elsewhere' } },
      false,
    ],
    ['crm-webhook.unreachable', { fault: 'hang-up' }, false],
    ['crm-webhook.unreachable', { fault: 'silence' }, false],
  ])('says %s of %j', async (code, answered, healthy) => {
    answer = answered;
    const probe = await proberWith().probe(organization(), signal);
    expect(probe.statement.code).toBe(code);
    expect(probe.healthy).toBe(healthy);
    expect(crm.lines.every(line => line === `POST ${PATH}`)).toBe(true);
  });

  it('asks nobody at an origin that config does not allow', async () => {
    const probe = await proberWith({
      allowedOrigins: ['https://crm.invented.example'],
    }).probe(organization(), signal);
    expect(probe.healthy).toBe(false);
    expect(probe.needsMending).toBe(true);
    expect(probe.statement.code).toBe('crm-webhook.not-allowed');
    expect(crm.requests).toEqual([]);
  });

  it('names the annotation that is missing', async () => {
    const probe = await proberWith().probe(
      inventOrganization({ webhookUrl: undefined }),
      signal,
    );
    expect(probe.statement.text).toContain('messaging-health.io/webhook-url');
  });

  describe('delivers', () => {
    const event = { event: 'conversation_created', account: { id: 1 } };

    it('an event as Chatwoot would, marked so that no log counts it as a customer', async () => {
      answer = { json: { success: true } };
      expect(
        await proberWith({ secret: SECRET }).deliver(organization(), event, {
          signal,
        }),
      ).toEqual({ status: 200, ignored: undefined });
      const [{ body, headers, path, method }] = crm.requests;
      expect([method, path, JSON.parse(body)]).toEqual(['POST', PATH, event]);
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'x-organization-id': organization().id,
        'x-chatwoot-signature': SECRET,
        'x-messaging-health-probe': '1',
        'user-agent': 'messaging-health-probe',
      });
    });

    it.each([
      [{ json: { success: true, ignored: 'foreign_inbox' } }, 'foreign_inbox'],
      [{ json: { ignored: 'Maria da Silva, +55 11 90000-0000' } }, undefined],
      [{ body: 'fine' }, undefined],
    ])('and tells of %j why it was ignored: %s', async (answered, ignored) => {
      answer = answered;
      const prober = proberWith();
      expect(await prober.deliver(organization(), event, { signal })).toEqual({
        status: 200,
        ignored,
      });
    });

    it('a spoiled body, signed as it is', async () => {
      answer = { status: 400, json: { error: 'Invalid JSON payload' } };
      const settings = { secret: SECRET, signature: 'hmac' };
      expect(
        await proberWith(settings).deliver(organization(), event, {
          signal,
          spoil: 'body',
        }),
      ).toMatchObject({ status: 400 });
      const [{ body, headers }] = crm.requests;
      expect(() => JSON.parse(body)).toThrow();
      const digest = createHmac('sha256', SECRET)
        .update(`${headers['x-chatwoot-timestamp']}.${body}`)
        .digest('hex');
      expect(headers['x-chatwoot-signature']).toBe(`sha256=${digest}`);
    });

    it.each([{ secret: SECRET }, {}])(
      'a spoiled signature, which holds nothing of the secret: %j',
      async settings => {
        answer = { status: 401, json: {} };
        expect(
          await proberWith(settings).deliver(organization(), event, {
            signal,
            spoil: 'signature',
          }),
        ).toMatchObject({ status: 401 });
        const [{ body, headers }] = crm.requests;
        expect(JSON.parse(body)).toEqual(event);
        expect(headers['x-chatwoot-signature']).toBe('spoiled-on-purpose');
        expect(JSON.stringify(headers)).not.toContain(SECRET);
      },
    );

    it.each<FakeAnswer>([{ fault: 'hang-up' }, { fault: 'silence' }])(
      'once: it is sent no second time where %j',
      async answered => {
        answer = answered;
        await expect(
          proberWith().deliver(organization(), event, { signal }),
        ).rejects.toMatchObject({
          name: 'UpstreamError',
          problem: { system: 'crm-webhook', retryable: true },
        });
        expect(crm.requests).toHaveLength(1);
      },
    );

    it('gives any status as it is', async () => {
      answer = { status: 503, json: {} };
      expect(
        await proberWith().deliver(organization(), event, { signal }),
      ).toMatchObject({ status: 503 });
      expect(crm.requests).toHaveLength(1);
    });

    it('nothing to an origin that config does not allow, or for an entity that lacks its annotation', async () => {
      const elsewhere = proberWith({
        allowedOrigins: ['https://crm.invented.example'],
      });
      await expect(
        elsewhere.deliver(organization(), event, { signal }),
      ).rejects.toMatchObject({ name: 'InputError' });
      await expect(
        proberWith().deliver(
          inventOrganization({ webhookUrl: undefined }),
          event,
          { signal },
        ),
      ).rejects.toThrow('messaging-health.io/webhook-url');
      expect(crm.requests).toEqual([]);
    });
  });

  it.each([
    [{ allowedOrigins: ['crm'] }, '"crm" is not an origin'],
    [{ signature: 'rot13' }, 'must be plain or hmac'],
    [{ probe: { every: '90s' } }, 'probe.every must be a duration of whole'],
    [{ probe: { every: '2h' } }, 'from 1 min to 60 min; it is 7200 s'],
    [{ probe: { timeout: '1m' } }, 'probe.timeout must be a duration from'],
    [{ probe: { concurrency: 0 } }, 'probe.concurrency must be a whole'],
    [
      { probe: { concurrency: 2, concurrencyPerOrigin: 3 } },
      'probe.concurrencyPerOrigin must be a whole number from 1 to 2; it is 3',
    ],
  ])('refuses the config %j', (settings, message) => {
    expect(() => proberWith(settings)).toThrow(message);
  });
});
