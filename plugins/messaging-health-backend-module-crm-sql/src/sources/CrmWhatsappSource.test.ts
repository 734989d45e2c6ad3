import { SystemClock } from '@messaging-health/backstage-plugin-node';
import {
  inventOrganization,
  signalSourceContract,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmRows } from '../__testUtils__/CrmRows';
import { CrmSources, nowhere } from '../__testUtils__/CrmSources';
import { CrmTestDatabase, PASSWORD } from '../__testUtils__/CrmTestDatabase';
import { eventsOf, figuresOf } from '../__testUtils__/figuresOf';

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const first = inventOrganization({ id: idOf(1) });
const second = inventOrganization({ id: idOf(2) });
const unknown = inventOrganization({
  id: '00000000-0000-4000-8000-00000000ffff',
});
// As the sandbox maps them: each organization has one inbox of either kind.
const INSTAGRAM = 11;
const WHATSAPP = 12;
const from = new Date('2026-03-01T03:00:00Z');
const to = new Date('2026-03-01T03:10:00Z');

describe('crm-sql-whatsapp on PostgreSQL', () => {
  const sources = new CrmSources();
  let crm: CrmTestDatabase;
  let rows: CrmRows;
  let reader: string;
  let contactId: string;

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    reader = await crm.createReader('bypassrls');
    rows = new CrmRows(crm);
    contactId = await rows.addContact({
      organizationId: first.id,
      createdAt: '2026-01-01T00:00:00Z',
    });
  }, 120_000);

  beforeEach(async () => {
    await crm.asSuperuser('delete from messaging_conversation_links');
    await crm.asSuperuser(
      'delete from messaging_channel_configs where chatwoot_inbox_id > 100',
    );
    await crm.asSuperuser(
      "update messaging_channel_configs set created_at = '2026-02-01', status = 'active'",
    );
  });

  afterAll(async () => {
    await sources.close();
    await crm.dropReader(reader);
    await crm.destroy();
  }, 60_000);

  const source = () => sources.open(reader).whatsapp;
  const at = (time: string) => `2026-03-01T${time}Z`;
  const linkAt = (time: string, changes: object = {}) =>
    rows.link({
      organizationId: first.id,
      inboxId: WHATSAPP,
      createdAt: at(time),
      contactId,
      ...changes,
    });
  const events = () =>
    eventsOf(source(), { organizations: [first, second], from, to });

  it.each(Object.entries(signalSourceContract))(
    '%s',
    async (_name, expectIt) => {
      await linkAt('03:00:30');
      await linkAt('03:07:00', { contactId: undefined });
      await expectIt({
        source: source(),
        unreachable: sources.open(nowhere(reader)).whatsapp,
        organizations: [first, second],
        from,
        to,
        secrets: [PASSWORD],
      });
    },
  );

  it('is asked once a minute, and still knows weeks past', () => {
    expect(source()).toMatchObject({
      id: 'crm-sql-whatsapp',
      signal: 'whatsapp-regression',
      keepsHistory: true,
      askEveryMilliseconds: 60_000,
    });
  });

  it('counts new conversations by minute, and those of them without a contact', async () => {
    await linkAt('02:59:59.999');
    await linkAt('03:00:00');
    await linkAt('03:00:59.999', { contactId: undefined });
    await linkAt('03:02:10', { contactId: undefined });
    await linkAt('03:10:00');
    expect(await events()).toEqual(['1 03:00: 1/2', '1 03:02: 1/1']);
  });

  it('leaves other inboxes, unmapped ones and links without an inbox out', async () => {
    await linkAt('03:01:00', { inboxId: INSTAGRAM });
    await linkAt('03:01:00', { inboxId: 999 });
    await linkAt('03:01:00', { inboxId: null });
    expect(await events()).toEqual([]);
  });

  it("leaves another organization's inbox of the same number out", async () => {
    await linkAt('03:01:00', {
      organizationId: second.id,
      contactId: undefined,
    });
    expect(await events()).toEqual([]);
  });

  it.each(['whatsapp', 'WhatsApp', 'wppconnect', 'Channel::Whatsapp'])(
    'takes an inbox of the kind %s for WhatsApp, whatever it is in Chatwoot',
    async channelType => {
      await rows.mapInbox(first.id, {
        id: 101,
        channelType,
        name: 'Evolution (Channel::Api)',
      });
      await linkAt('03:01:00', { inboxId: 101 });
      expect(await events()).toEqual(['1 03:01: 0/1']);
    },
  );

  it('counts an inbox once that is mapped twice, and by its active mapping', async () => {
    const inbox = { id: 102, channelType: 'whatsapp' };
    await rows.mapInbox(first.id, { ...inbox, name: 'one' });
    await rows.mapInbox(first.id, { ...inbox, name: 'two' });
    await rows.mapInbox(first.id, {
      id: 102,
      channelType: 'instagram',
      name: 'former',
      status: 'inactive',
    });
    await linkAt('03:01:00', { inboxId: 102 });
    expect(await events()).toEqual(['1 03:01: 0/1']);
  });

  it('still counts an inbox that was switched off, so that its fall shows', async () => {
    await crm.asSuperuser(
      "update messaging_channel_configs set status = 'error' where chatwoot_inbox_id = $1",
      [WHATSAPP],
    );
    await linkAt('03:01:00');
    expect(await events()).toEqual(['1 03:01: 0/1']);
  });

  it('waits two minutes for a conversation to find its contact', async () => {
    const now = new SystemClock().now().getTime();
    const ago = (seconds: number) =>
      rows.link({
        organizationId: first.id,
        inboxId: WHATSAPP,
        createdAt: new Date(now - seconds * 1_000).toISOString(),
      });
    await ago(60);
    await ago(115);
    await ago(130);
    const minute = Math.floor(now / 60_000) * 60_000;
    const answer = await source().observe({
      organizations: [first],
      from: new Date(minute - 600_000),
      to: new Date(minute + 60_000),
      stepMilliseconds: 60_000,
      signal: new AbortController().signal,
    });
    if (answer.kind === 'unavailable') {
      throw new Error(answer.because.message);
    }
    const total = answer.observations.reduce((sum, one) => sum + one.total, 0);
    expect(total).toBe(1);
    const lag =
      new SystemClock().now().getTime() - answer.observedUpTo.getTime();
    expect(lag).toBeGreaterThanOrEqual(120_000);
    expect(lag).toBeLessThan(130_000);
  });

  it('tells zeros of every organization that the CRM knows, and nothing of others', async () => {
    const figures = await figuresOf(source(), {
      organizations: [first, second, unknown],
      from,
      to: new Date(at('03:02:00')),
    });
    expect(figures).toEqual([
      '1 03:00: 0/0',
      '1 03:01: 0/0',
      '2 03:00: 0/0',
      '2 03:01: 0/0',
    ]);
  });

  it('knows nothing of the time before the first WhatsApp inbox was mapped, but what it finds', async () => {
    await crm.asSuperuser(
      'update messaging_channel_configs set created_at = $1',
      [at('03:07:30')],
    );
    await linkAt('03:01:00');
    const figures = await figuresOf(source(), {
      organizations: [first],
      from,
      to,
    });
    expect(figures).toEqual(['1 03:01: 0/1', '1 03:08: 0/0', '1 03:09: 0/0']);
  });

  it('has zeros of an organization that has no WhatsApp inbox, where nothing can fall', async () => {
    await crm.asSuperuser(
      "update messaging_channel_configs set channel_type = 'instagram', name = name || ' 2' where chatwoot_inbox_id = $1",
      [WHATSAPP],
    );
    const figures = await figuresOf(source(), {
      organizations: [first],
      from,
      to: new Date(at('03:01:00')),
    });
    await crm.asSuperuser(
      "update messaging_channel_configs set channel_type = 'whatsapp' where chatwoot_inbox_id = $1",
      [WHATSAPP],
    );
    expect(figures).toEqual(['1 03:00: 0/0']);
  });

  it('sums weeks past in steps of five minutes', async () => {
    await linkAt('03:01:00');
    await linkAt('03:04:59');
    await linkAt('03:05:00', { contactId: undefined });
    expect(
      await figuresOf(source(), {
        organizations: [first],
        from,
        to,
        step: 300_000,
      }),
    ).toEqual(['1 03:00: 0/2', '1 03:05: 1/1']);
  });
});
