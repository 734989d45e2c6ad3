import { CrmTraceQuestion } from '@messaging-health/backstage-plugin-node';
import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmRows } from '../__testUtils__/CrmRows';
import { CrmSources } from '../__testUtils__/CrmSources';
import { CrmTestDatabase } from '../__testUtils__/CrmTestDatabase';
import { CrmSqlDirectory } from './CrmSqlDirectory';

/** Of the CRM stand-in, whose inboxes are 11 and 12. */
const aurora = inventOrganization({
  id: '00000000-0000-4000-8000-000000000001',
});
const other = inventOrganization({
  id: '00000000-0000-4000-8000-000000000002',
});
const EPOCH = new Date(0);

describe('the directory of the CRM', () => {
  const { signal } = new AbortController();
  const sources = new CrmSources();
  let crm: CrmTestDatabase;
  let rows: CrmRows;
  let directory: CrmSqlDirectory;
  let reader: string;
  let people = 0;

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    rows = new CrmRows(crm);
    reader = await crm.createReader('bypassrls');
    directory = sources.openDirectory(reader);
  }, 120_000);

  afterAll(async () => {
    await sources.close();
    await crm.dropReader(reader);
    await crm.destroy();
  }, 60_000);

  /** Somebody new, and conversations of theirs. */
  function invent() {
    people += 1;
    const n = String(people).padStart(5, '0');
    return {
      instagram: `999000100000${n}`,
      phone: `+5511900${n}`,
      conversation: 1_900_000_000 + 10 * people,
    };
  }

  const event = (
    conversationId: number,
    [inboxId, channelType]: [number, string],
    sender: object,
  ) => ({
    event: 'conversation_created',
    account: { id: 1 },
    inbox: { id: inboxId, channel_type: channelType },
    conversation: {
      id: conversationId,
      account_id: 1,
      inbox_id: inboxId,
      status: 'open',
      meta: {
        sender: { id: conversationId, name: 'Brisa Exemplo', ...sender },
      },
      labels: [],
    },
  });

  const ask = (question: Partial<CrmTraceQuestion>) =>
    directory.findTraces(
      aurora,
      { conversationIds: [], identities: [], since: EPOCH, ...question },
      signal,
    );
  const INSTAGRAM: [number, string] = [11, 'Channel::Instagram'];
  const WHATSAPP: [number, string] = [12, 'Channel::Whatsapp'];

  it('finds what the first message of somebody on Instagram left, and nothing that names them', async () => {
    const { instagram, conversation } = invent();
    await crm.deliver(
      aurora.id,
      event(conversation, INSTAGRAM, { identifier: instagram }),
    );
    const traces = await ask({
      conversationIds: [conversation, conversation + 1],
      identities: [
        { source: 'WHATSAPP', externalId: instagram },
        { source: 'INSTAGRAM', externalId: instagram },
      ],
    });
    const [{ id: contactId }] = traces.contacts;
    expect(traces).toEqual({
      links: [
        {
          conversationId: conversation,
          inboxId: 11,
          contactId,
          dealId: undefined,
          status: 'open',
          aiEnabled: true,
          createdAt: expect.any(Date),
        },
      ],
      identities: [{ source: 'INSTAGRAM', asked: 1, contactId }],
      contacts: [{ id: contactId, asked: [1] }],
      resolutions: [{ asked: 1, action: 'created', at: expect.any(Date) }],
    });
    const said = JSON.stringify(traces);
    expect(said).not.toContain(instagram);
    expect(said).not.toContain('Exemplo');
  });

  it('finds one contact of two conversations, and the log in its order', async () => {
    const { phone, conversation } = invent();
    for (const id of [conversation, conversation + 1]) {
      await crm.deliver(
        aurora.id,
        event(id, WHATSAPP, { phone_number: phone }),
      );
    }
    const traces = await ask({
      conversationIds: [conversation, conversation + 1],
      identities: [{ source: 'WHATSAPP', externalId: phone }],
    });
    expect(new Set(traces.links.map(({ contactId }) => contactId)).size).toBe(
      1,
    );
    expect(traces.contacts).toHaveLength(1);
    expect(traces.resolutions.map(({ action }) => action)).toEqual([
      'created',
      'matched',
    ]);
  });

  it('leaves out what was logged before', async () => {
    const { phone, conversation } = invent();
    await crm.deliver(
      aurora.id,
      event(conversation, WHATSAPP, { phone_number: phone }),
    );
    const identities = [{ source: 'WHATSAPP' as const, externalId: phone }];
    const [{ at }] = (await ask({ identities })).resolutions;
    const later = new Date(at.getTime() + 1_000);
    expect((await ask({ identities, since: later })).resolutions).toEqual([]);
  });

  it('finds a contact by each way in which the CRM writes one', async () => {
    const { instagram, phone } = invent();
    const add = (columns: {
      phone?: string;
      email?: string;
      isDeleted?: boolean;
    }) =>
      rows.addContact({
        organizationId: aurora.id,
        createdAt: '2026-03-01T03:00:00Z',
        ...columns,
      });
    const byInstagram = [
      await add({ phone: instagram }),
      await add({ email: `instagram-${instagram}@chat.local` }),
      await add({ email: `${instagram}@instagram.local` }),
    ];
    const written = await add({
      phone: phone.replace('+55', '55 (').replace('11', '11) '),
    });
    const known = await add({});
    await rows.addIdentity(aurora.id, known, ['INSTAGRAM', instagram]);
    const newer = await add({});
    await rows.addIdentifier(aurora.id, newer, ['whatsapp', phone.slice(1)]);
    byInstagram.push(known);
    await add({ phone, isDeleted: true });
    await add({ email: `somebody-${instagram}@example.com` });
    await rows.addContact({
      organizationId: other.id,
      phone,
      createdAt: '2026-03-01T03:00:00Z',
    });
    const { contacts } = await ask({
      identities: [
        { source: 'INSTAGRAM', externalId: instagram },
        { source: 'WHATSAPP', externalId: phone },
      ],
    });
    const foundBy = (asked: number) =>
      contacts.filter(one => one.asked.includes(asked)).map(({ id }) => id);
    expect(foundBy(0).sort()).toEqual([...byInstagram].sort());
    expect(foundBy(1).sort()).toEqual([written, newer].sort());
  });

  it('looks into no other organization', async () => {
    const { instagram, conversation } = invent();
    await crm.deliver(
      aurora.id,
      event(conversation, INSTAGRAM, { identifier: instagram }),
    );
    const traces = await directory.findTraces(
      other,
      {
        conversationIds: [conversation],
        identities: [{ source: 'INSTAGRAM', externalId: instagram }],
        since: EPOCH,
      },
      signal,
    );
    expect(traces).toEqual({
      links: [],
      identities: [],
      contacts: [],
      resolutions: [],
    });
  });

  it('counts links by channel, with those that lack their contact or deal', async () => {
    const contact = await rows.addContact({
      organizationId: other.id,
      createdAt: '2026-03-01T03:00:00Z',
    });
    const link = (inboxId: number | null, minute: string, contactId?: string) =>
      rows.link({
        organizationId: other.id,
        inboxId,
        createdAt: `2026-03-01T03:${minute}:00Z`,
        contactId,
      });
    await link(21, '00', contact);
    await link(21, '01');
    await link(22, '02', contact);
    await link(null, '03');
    await link(21, '10', contact);
    const counts = await directory.countLinks(
      other,
      {
        since: new Date('2026-03-01T03:00:00Z'),
        until: new Date('2026-03-01T03:10:00Z'),
      },
      signal,
    );
    expect(counts).toEqual([
      {
        channel: '(unknown inbox)',
        total: 1,
        withoutContact: 1,
        withoutDeal: 1,
      },
      { channel: 'instagram', total: 2, withoutContact: 1, withoutDeal: 2 },
      { channel: 'whatsapp', total: 1, withoutContact: 0, withoutDeal: 1 },
    ]);
  });
});
