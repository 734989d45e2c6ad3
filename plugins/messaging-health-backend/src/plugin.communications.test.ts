import { mockServices } from '@backstage/backend-test-utils';
import {
  confirmPermission,
  incidentReadPermission,
  SlaClock,
} from '@messaging-health/backstage-plugin-common';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const CUSTOMER = 'group:default/padaria-imaginaria';
const start = {
  body: { kind: 'rollback' as const, organizationId, reason: 'webhook errors' },
};
/** Looks at a running operation; each look also brings some of the CRM's traffic. */
const MOST_LOOKS = 2_000;

type Plugin = Awaited<ReturnType<typeof startPlugin>>;

const message = (number: string, id: number, changes: object = {}) => ({
  number,
  body: {
    kind: 'initial' as const,
    language: 'pt' as const,
    text: 'Identificamos instabilidade no fluxo de mensageria.',
    to: { via: 'notifications' as const, recipients: [CUSTOMER] },
    requestId: `30000000-0000-4000-8000-00000000000${id}`,
    ...changes,
  },
});

/** State by clock; of the next update, by round. */
const statesOf = (clocks: SlaClock[]) =>
  clocks.map(({ clock, state }) => `${clock} ${state}`);

async function readClocks({ api }: Plugin, number: string) {
  return statesOf((await api.call('getClocks', { number })).clocks);
}

async function goOnUntilServed(plugin: Plugin, operationId: string) {
  for (let look = 0; look < MOST_LOOKS; look++) {
    await plugin.api.call('pushObservations', {
      body: {
        sender: 'an-invented-crm',
        observations: [
          {
            id: `look-${look}`,
            organizationId,
            signal: 'webhook',
            at: new SystemClock().now().toISOString(),
            total: 5,
            failed: 0,
          },
        ],
      },
    });
    const { steps } = await plugin.api.call('getOperation', { operationId });
    const served = steps.find(({ id }) => id === 'activate-fallback');
    if (served?.status === 'done') {
      return;
    }
  }
  throw new Error('The fallback was not served.');
}

describe('What is owed in an incident, through HTTP', () => {
  let plugin: Plugin;
  const audited: string[] = [];
  beforeEach(async () => {
    audited.length = 0;
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId }) => ({
        success: async () => {
          audited.push(`${eventId} done`);
        },
        fail: async () => {
          audited.push(`${eventId} refused`);
        },
      }),
    });
    plugin = await startPlugin({ services: [auditor.factory] });
  });
  afterEach(() => plugin.stop());

  const open = async () =>
    (
      await plugin.api.call('openIncident', {
        body: { organizationId, reason: 'customers complain' },
      })
    ).number;

  /** Opens an incident by the decision of a rollback. */
  const decide = async () =>
    (await plugin.api.call('startOperation', start)).incident;

  it('begins with detection; a note is the first finding', async () => {
    const number = await open();
    expect(await readClocks(plugin, number)).toEqual([
      'diagnosis running',
      'rollback running',
      'preliminary-rca running',
    ]);
    const note = { number, body: { text: 'the token has expired' } };
    const { sequence } = await plugin.api.call('addNote', note);
    const { clocks } = await plugin.api.call('getClocks', { number });
    expect(clocks[0]).toMatchObject({ state: 'met', metBy: sequence });
    const dismissal = { number, body: { reason: 'it was a drill' } };
    await plugin.api.call('dismissIncident', dismissal);
    expect(await readClocks(plugin, number)).toEqual([
      'diagnosis met',
      'rollback stopped',
      'preliminary-rca stopped',
    ]);
    const { sla } = await plugin.api.call('getIncident', { number });
    expect(sla).toBe('kept');
  });

  it('is met by the decision of a rollback, and by the fallback seen serving', async () => {
    const { id, incident } = await plugin.api.call('startOperation', start);
    expect((await readClocks(plugin, incident))[0]).toBe('diagnosis met');
    await goOnUntilServed(plugin, id);
    const record = await plugin.api.call('getIncident', { number: incident });
    expect(statesOf(record.clocks).slice(0, 2)).toEqual([
      'diagnosis met',
      'rollback met',
    ]);
    const shown = record.timeline.find(
      ({ sequence }) => sequence === record.clocks[1].metBy,
    );
    expect(shown?.details).toMatchObject({
      step: 'activate-fallback',
      outcome: 'done',
    });
    expect(record.communications.due).toBe('initial');
  });

  it('is promised by a message, and wound up by the next one', async () => {
    const number = await decide();
    const sent = await plugin.api.call('sendCommunication', message(number, 1));
    expect(sent.nextUpdateAt).toBeDefined();
    const toCustomer = plugin.notifications.find(({ recipients }) =>
      JSON.stringify(recipients).includes(CUSTOMER),
    );
    expect(toCustomer).toMatchObject({
      recipients: { type: 'entity', entityRef: [CUSTOMER] },
      payload: {
        title: `${ORGANIZATION.title}: instabilidade na mensageria`,
        link: `/messaging-health/incidents/${number}`,
      },
    });
    const update = message(number, 2, {
      kind: 'update',
      nextUpdateAt: '2099-01-01T00:00:00.000Z',
    });
    await plugin.api.call('sendCommunication', update);
    await plugin.api.call('sendCommunication', update);
    expect((await readClocks(plugin, number)).slice(3)).toEqual([
      'next-update met',
      'next-update running',
    ]);
    const communications = await plugin.api.call('getCommunications', {
      number,
    });
    expect(communications).toMatchObject({
      sent: [{ kind: 'initial' }, { kind: 'update' }],
      due: 'update',
    });
    expect(
      audited.filter(event => event.startsWith('send-communication')),
    ).toHaveLength(3);
  });

  it('is drafted in the words of the runbook', async () => {
    const number = await open();
    const draft = await plugin.api.call('draftCommunication', {
      number,
      kind: 'stabilization',
    });
    expect(draft.text).toBe(
      `Rollback concluído com sucesso na organização ${ORGANIZATION.title}. Atendimento estabilizado no fluxo de contingência. Seguimos com análise de causa e plano de retorno seguro para v2.`,
    );
  });

  it.each([
    ['sent', { via: 'notifications', recipients: [CUSTOMER] }],
    ['marked as sent', { via: 'manual', recipients: ['by phone'] }],
  ])(
    'is not %s before it is true: of a rollback that nobody decided, of a service that is not restored',
    async (_, to) => {
      const number = await open();
      for (const kind of ['initial', 'stabilization']) {
        const { error } = await plugin.api.refused(
          'sendCommunication',
          409,
          message(number, 7, { kind, to }),
        );
        expect(error).toMatchObject({
          name: 'ConflictError',
          message: expect.stringContaining('Send an update instead'),
        });
      }
      expect(JSON.stringify(plugin.notifications)).not.toContain(CUSTOMER);
      const told = await plugin.api.call('getCommunications', { number });
      expect(told).toEqual({ sent: [] });
      const update = message(number, 7, { kind: 'update', to });
      expect(
        (await plugin.api.call('sendCommunication', update)).kind,
      ).toBe('update');
      await plugin.api.call('startOperation', start);
      const initial = message(number, 8, { to });
      expect(
        (await plugin.api.call('sendCommunication', initial)).kind,
      ).toBe('initial');
      await plugin.api.refused(
        'sendCommunication',
        409,
        message(number, 9, { kind: 'stabilization', to }),
      );
    },
  );

  it('is refused in words that say what to do, and then nothing is sent', async () => {
    const number = await open();
    const before = plugin.notifications.length;
    const refusal = async (status: number, changes: object) =>
      (
        await plugin.api.refused(
          'sendCommunication',
          status,
          message(number, 3, { kind: 'update', ...changes }),
        )
      ).error.message;
    expect(
      await refusal(400, {
        to: { via: 'notifications', recipients: ['user:default/nobody'] },
      }),
    ).toContain('The catalog knows no user:default/nobody.');
    expect(await refusal(400, { text: 'short' })).toContain('text');
    expect(
      await refusal(400, {
        to: { via: 'notifications', recipients: ['nobody'] },
      }),
    ).toContain('must be a full reference');
    await plugin.api.refused('getClocks', 404, { number: 'INC-000404' });
    await plugin.api.refused(
      'sendCommunication',
      404,
      message('INC-000404', 4),
    );
    expect(plugin.notifications).toHaveLength(before);
    expect(audited).toContain('send-communication refused');
  });
});

describe('Whoever may not', () => {
  it('neither reads nor sends messages', async () => {
    const reader = await startPlugin({ denied: [confirmPermission.name] });
    const { error } = await reader.api.refused(
      'sendCommunication',
      403,
      message('INC-000001', 5),
    );
    expect(error.message).toContain(confirmPermission.name);
    expect(reader.notifications).toEqual([]);
    await reader.stop();
    const nobody = await startPlugin({ denied: [incidentReadPermission.name] });
    const number = 'INC-000001';
    await nobody.api.refused('getClocks', 403, { number });
    await nobody.api.refused('getCommunications', 403, { number });
    await nobody.api.refused('draftCommunication', 403, {
      number,
      kind: 'update',
    });
    await nobody.stop();
  });
});

describe('Notifications that are out of service', () => {
  it('keep nothing as sent, and say so', async () => {
    const plugin = await startPlugin({
      announce: async () => {
        throw new Error('no such plugin');
      },
    });
    const { number } = await plugin.api.call('openIncident', {
      body: { organizationId, reason: 'customers complain' },
    });
    const { error } = await plugin.api.refused(
      'sendCommunication',
      503,
      message(number, 6, { kind: 'update' }),
    );
    expect(error.message).toContain('nothing was kept as sent');
    const { sent } = await plugin.api.call('getCommunications', { number });
    expect(sent).toEqual([]);
    await plugin.stop();
  });
});
