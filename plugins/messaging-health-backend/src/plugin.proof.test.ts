import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { EventParams, eventsServiceRef } from '@backstage/plugin-events-node';
import { generateKeyPairSync } from 'crypto';
import { ORGANIZATION } from './operations/__testUtils__';
import { startPlugin } from './__testUtils__/startPlugin';

const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

async function setUp(options: { denied?: string[]; brokenBus?: boolean } = {}) {
  const heads: EventParams[] = [];
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({
      success: async () => {},
      fail: async () => {},
    }),
  });
  const started = await startPlugin({
    denied: options.denied,
    config: { record: { signingKey: privateKey } },
    services: [
      auditor.factory,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          publish: async (event: EventParams) => {
            if (options.brokenBus) {
              throw new Error('the bus is down');
            }
            heads.push(event);
          },
          subscribe: async () => {},
        }),
      }),
    ],
  });
  const { api } = started;
  const { number } = await api.call('openIncident', {
    body: { organizationId: ORGANIZATION.id, reason: 'customers complain' },
  });
  const note = (text: string) =>
    api.call('addNote', { number, body: { text } });
  const verify = (known: { knownSequence?: number; knownHash?: string } = {}) =>
    api.call('verifyRecord', { number, ...known });
  const reason = 'the customer asked for it';
  const erase = (entries: number[], evidence: string[] = []) =>
    ({ number, body: { entries, evidence, reason } } as const);
  return { ...started, heads, auditor, number, note, verify, erase };
}

describe('the proof of a record', () => {
  it('stands after every entry, with the key that config names', async () => {
    const { api, number, note, verify, heads, stop } = await setUp();
    await note('the webhook is down');
    const verdict = await verify();
    expect(verdict).toMatchObject({ intact: true, findings: [], erased: 0 });
    const head = await api.call('getSignedHead', { number });
    const { timeline } = await api.call('getIncident', { number });
    const { sequence, hash } = timeline[timeline.length - 1];
    expect(head).toMatchObject({ sequence, hash });
    const { keys } = await api.call('listSigningKeys', {});
    expect(keys).toEqual([
      { keyId: head.keyId, publicKey, isEphemeral: false },
    ]);
    expect(heads.at(-1)).toEqual({
      topic: 'messaging-health.record-head',
      eventPayload: head,
    });
    await stop();
  });

  it('shows that a head known from elsewhere is not held any more', async () => {
    const { note, verify, stop } = await setUp();
    const { sequence, hash } = await note('one');
    const knownSequence = sequence;
    expect(await verify({ knownSequence, knownHash: hash })).toMatchObject({
      intact: true,
    });
    expect(
      await verify({ knownSequence, knownHash: '0'.repeat(64) }),
    ).toMatchObject({
      intact: false,
      findings: [{ problem: 'altered', sequence }],
    });
    const { entries } = await verify();
    expect(await verify({ knownSequence: entries + 5 })).toMatchObject({
      findings: [{ problem: 'cut-off', sequence: entries + 1 }],
    });
    await stop();
  });

  it('stands after contents were erased, which nobody reads any more', async () => {
    const { api, number, note, verify, erase, stop } = await setUp();
    const { sequence } = await note('a name that must not be here');
    const before = await api.call('getIncident', { number });
    const evidenceId = before.evidence[0].id;
    const erasure = await api.call(
      'eraseContents',
      erase([sequence], [evidenceId]),
    );
    expect(erasure).toMatchObject({
      kind: 'erasure',
      details: { entries: [sequence], evidence: [evidenceId] },
    });
    const after = await api.call('getIncident', { number });
    expect(JSON.stringify(after)).not.toContain('must not be here');
    expect(after.timeline[sequence - 1]).toMatchObject({
      erased: true,
      statement: { code: 'proof.content-erased' },
      details: {},
    });
    expect(after.evidence[0]).toMatchObject({ erased: true, content: {} });
    expect(await verify()).toMatchObject({ intact: true, erased: 1 });
    await stop();
  });

  it('stands after messages to the customer were erased, and whom they went to by hand', async () => {
    const { api, number, verify, stop } = await setUp();
    const send = (id: number, to: object) =>
      api.call('sendCommunication', {
        number,
        body: {
          ...{ kind: 'update' as const, language: 'pt' as const },
          text: `message ${id} names the Padaria Secreta`,
          to: to as { via: 'manual'; recipients: string[] },
          requestId: `30000000-0000-4000-8000-00000000000${id}`,
        },
      });
    const recipients = ['the owner of the Padaria Secreta'];
    const byHand = await send(1, { via: 'manual', recipients });
    const customer = 'group:default/padaria-imaginaria';
    const sent = await send(2, {
      ...{ via: 'notifications', recipients: [customer] },
    });
    const kept = await send(3, { via: 'manual', recipients: ['the desk'] });
    const ids = [byHand.id, sent.id];
    const erasure = await api.call('eraseContents', {
      number,
      body: { communications: ids, reason: 'it named somebody' },
    });
    expect(erasure.details).toMatchObject({
      communications: ids,
      entries: [byHand.entry],
    });
    const after = await api.call('getCommunications', { number });
    expect(after.sent.map(({ id, text }) => [id, text])).toEqual([
      [byHand.id, undefined],
      [sent.id, undefined],
      [kept.id, 'message 3 names the Padaria Secreta'],
    ]);
    expect(after.sent.map(one => one.recipients)).toEqual([
      ...[[], [customer], ['the desk']],
    ]);
    const { evidence, timeline } = await api.call('getIncident', { number });
    const repeated = evidence.filter(({ kind }) => kind === 'communication');
    expect(repeated.map(({ erased }) => erased ?? false)).toEqual([
      ...[true, true, false],
    ]);
    expect(timeline[byHand.entry - 1]).toMatchObject({
      ...{ kind: 'communication', erased: true },
    });
    expect(JSON.stringify(timeline)).not.toContain('Padaria Secreta');
    expect(await verify()).toMatchObject({ intact: true, erased: 1 });
    await stop();
  });

  it('lets nobody erase an erasure, or what is not there', async () => {
    const { api, erase, note, stop } = await setUp();
    const { sequence } = await note('one');
    const erasure = await api.call('eraseContents', erase([sequence]));
    const refused = await api.refused(
      'eraseContents',
      409,
      erase([erasure.sequence]),
    );
    expect(refused.error.name).toBe('ConflictError');
    await api.refused('eraseContents', 404, erase([sequence, 999]));
    await stop();
  });

  it('lets only administrators erase', async () => {
    const { api, erase, stop } = await setUp({
      denied: ['messaging-health.administer'],
    });
    const refused = await api.refused('eraseContents', 403, erase([1]));
    expect(refused.error.name).toBe('NotAllowedError');
    await stop();
  });

  it('breaks nothing where no head can be published', async () => {
    const { note, verify, stop } = await setUp({ brokenBus: true });
    await note('one');
    expect((await verify()).intact).toBe(true);
    await stop();
  });

  it('goes into the auditor as well when the incident ends', async () => {
    const { api, number, auditor, stop } = await setUp();
    await api.call('dismissIncident', {
      number,
      body: { reason: 'a false alarm' },
    });
    const head = await api.call('getSignedHead', { number });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'record-head', meta: head }),
    );
    await stop();
  });

  it('hands out the script that checks a dossier', async () => {
    const { api, stop } = await setUp();
    const { status, headers, text } = await api.raw('get', '/verifier');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('verify-record.mjs');
    expect(text).toContain('messaging-health-dossier');
    await stop();
  });
});
