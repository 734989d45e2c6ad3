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
const from = new Date('2026-03-01T03:00:00Z');
const to = new Date('2026-03-01T03:10:00Z');
const OLD = '2026-01-01T00:00:00Z';
const at = (time: string) => `2026-03-01T${time}Z`;
const PHONE = '+99910000000001';
const INSTAGRAM_ID = '90000000000000001';

describe('crm-sql-duplicates on PostgreSQL', () => {
  const sources = new CrmSources();
  let crm: CrmTestDatabase;
  let rows: CrmRows;
  let reader: string;

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    reader = await crm.createReader('bypassrls');
    rows = new CrmRows(crm);
  }, 120_000);

  beforeEach(() =>
    crm.asSuperuser(
      `delete from messaging_conversation_links; delete from contact_identifiers;
       delete from messaging_contact_identities; delete from contacts`,
    ),
  );

  afterAll(async () => {
    await sources.close();
    await crm.dropReader(reader);
    await crm.destroy();
  }, 60_000);

  const source = () => sources.open(reader).duplicates;
  const events = () =>
    eventsOf(source(), { organizations: [first, second], from, to });
  const contact = (
    createdAt: string,
    who: { phone?: string; email?: string; isDeleted?: boolean } = {},
    organizationId = first.id,
  ) => rows.addContact({ organizationId, createdAt, ...who });

  it.each(Object.entries(signalSourceContract))(
    '%s',
    async (_name, expectIt) => {
      await contact(OLD, { phone: PHONE });
      await contact(at('03:04:30'), { phone: PHONE });
      await expectIt({
        source: source(),
        unreachable: sources.open(nowhere(reader)).duplicates,
        organizations: [first, second],
        from,
        to,
        secrets: [PASSWORD, PHONE],
      });
    },
  );

  it('is asked every five minutes', () => {
    expect(source()).toMatchObject({
      id: 'crm-sql-duplicates',
      signal: 'duplicates',
      askEveryMilliseconds: 300_000,
    });
  });

  describe('of contacts', () => {
    it('counts a group once, in the minute in which its second member was made', async () => {
      await contact(OLD, { phone: PHONE });
      await contact(at('03:04:30'), { phone: PHONE });
      await contact(at('03:06:00'), { phone: PHONE });
      expect(await events()).toEqual(['1 03:04: 1/1']);
    });

    it('leaves groups that appeared before or after the interval out', async () => {
      await contact(OLD, { phone: PHONE });
      await contact(at('02:59:59'), { phone: PHONE });
      await contact(at('03:05:00'), { phone: PHONE });
      await contact(OLD, { email: 'a@example.com' });
      await contact(at('03:10:00'), { email: 'a@example.com' });
      expect(await events()).toEqual([]);
    });

    it.each([
      [
        'phones that are written differently',
        { phone: '+999 1000-0001' },
        { phone: '99910000001' },
      ],
      [
        'e-mails in another case',
        { email: 'Brisa@Example.com' },
        { email: 'brisa@example.COM' },
      ],
      [
        'both synthetic e-mails',
        { email: `instagram-${INSTAGRAM_ID}@chat.local` },
        { email: `${INSTAGRAM_ID}@instagram.local` },
      ],
      [
        'an Instagram id that was stored as a phone',
        { email: `instagram-${INSTAGRAM_ID}@chat.local` },
        { phone: INSTAGRAM_ID },
      ],
    ])('knows the same person by %s', async (_how, one, other) => {
      await contact(OLD, one);
      await contact(at('03:01:00'), other);
      expect(await events()).toEqual(['1 03:01: 1/1']);
    });

    it('knows the same person by an identity of the CRM webhook and an e-mail that n8n made up', async () => {
      const one = await contact(OLD);
      await rows.addIdentity(first.id, one, ['INSTAGRAM', INSTAGRAM_ID]);
      await contact(at('03:01:00'), {
        email: `instagram-${INSTAGRAM_ID}@chat.local`,
      });
      expect(await events()).toEqual(['1 03:01: 1/1']);
    });

    it('knows the same person by a phone and an identity that came second', async () => {
      await contact(OLD, { phone: PHONE });
      const other = await contact(at('03:01:00'));
      await rows.addIdentity(first.id, other, ['WHATSAPP', PHONE]);
      expect(await events()).toEqual(['1 03:01: 1/1']);
    });

    it('knows the same person by an identifier of the newer model', async () => {
      const one = await contact(OLD);
      await rows.addIdentifier(first.id, one, ['whatsapp', PHONE]);
      const other = await contact(at('03:01:00'));
      await rows.addIdentity(first.id, other, ['WHATSAPP', PHONE]);
      expect(await events()).toEqual(['1 03:01: 1/1']);
    });

    it('takes one contact with several claims for one', async () => {
      const one = await contact(at('03:01:00'), {
        phone: PHONE,
        email: `instagram-${INSTAGRAM_ID}@chat.local`,
      });
      await rows.addIdentity(first.id, one, ['WHATSAPP', PHONE]);
      await rows.addIdentity(first.id, one, ['INSTAGRAM', INSTAGRAM_ID]);
      await rows.addIdentifier(first.id, one, ['whatsapp', PHONE]);
      expect(await events()).toEqual([]);
    });

    it('does not alarm of one person on WhatsApp and on Instagram, who share no key', async () => {
      const one = await contact(OLD, { phone: PHONE });
      await rows.addIdentity(first.id, one, ['WHATSAPP', PHONE]);
      const other = await contact(at('03:01:00'), {
        email: `instagram-${INSTAGRAM_ID}@chat.local`,
      });
      await rows.addIdentity(first.id, other, ['INSTAGRAM', INSTAGRAM_ID]);
      expect(await events()).toEqual([]);
    });

    it('does not take contacts without any key, or with an unreadable one, for the same', async () => {
      for (const time of [OLD, at('03:01:00'), at('03:02:00')]) {
        await contact(time, { phone: '', email: '' });
        await contact(time, { phone: '-', email: 'unknown@chat.local' });
        await contact(time);
      }
      expect(await events()).toEqual([]);
    });

    it('does not merge Brazilian numbers with and without the ninth digit', async () => {
      await contact(OLD, { phone: '+5500912345678' });
      await contact(at('03:01:00'), { phone: '+550012345678' });
      expect(await events()).toEqual([]);
    });

    it('leaves deleted contacts and deleted identifiers out', async () => {
      await contact(OLD, { phone: PHONE, isDeleted: true });
      await contact(at('03:01:00'), { phone: PHONE });
      await contact(at('03:02:00'), { phone: PHONE, isDeleted: true });
      const one = await contact(OLD);
      await rows.addIdentifier(first.id, one, ['instagram', INSTAGRAM_ID]);
      await crm.asSuperuser(
        'update contact_identifiers set deleted_at = now()',
      );
      await contact(at('03:03:00'), { phone: INSTAGRAM_ID });
      expect(await events()).toEqual([]);
    });

    it('keeps organizations apart', async () => {
      await contact(OLD, { phone: PHONE });
      await contact(at('03:01:00'), { phone: PHONE }, second.id);
      expect(await events()).toEqual([]);
      await contact(at('03:02:00'), { phone: PHONE }, second.id);
      expect(await events()).toEqual(['2 03:02: 1/1']);
    });
  });

  describe('of conversations', () => {
    const link = (createdAt: string, changes: object = {}) =>
      rows.link({
        organizationId: first.id,
        inboxId: 12,
        chatwootContactId: 700,
        createdAt,
        ...changes,
      });

    it('counts several open ones of one person in one inbox', async () => {
      await link(OLD);
      await link(at('03:01:00'), { status: 'pending' });
      await link(at('03:02:00'));
      expect(await events()).toEqual(['1 03:01: 1/1']);
    });

    it.each([
      ['the earlier one is resolved', { status: 'resolved' }],
      ['they are in two inboxes', { inboxId: 11 }],
      ['they are of two people', { chatwootContactId: 701 }],
      ['nobody knows whose the earlier is', { chatwootContactId: undefined }],
      ['the earlier one has no inbox', { inboxId: null }],
      ['they are of two organizations', { organizationId: second.id }],
    ])('does not alarm where %s', async (_why, changes) => {
      await link(OLD, changes);
      await link(at('03:01:00'));
      expect(await events()).toEqual([]);
    });

    it('counts one person who is several contacts of the CRM', async () => {
      const [one, other] = [await contact(OLD), await contact(OLD)];
      await link(OLD, { status: 'resolved', contactId: one });
      await link(at('03:01:00'), { status: 'resolved', contactId: one });
      await link(at('03:02:00'), { status: 'resolved', contactId: other });
      await link(at('03:03:00'), { status: 'resolved', contactId: other });
      expect(await events()).toEqual(['1 03:02: 1/1']);
    });

    it('does not alarm where the other contact was deleted, as after a merge', async () => {
      const one = await contact(OLD, { isDeleted: true });
      const other = await contact(OLD);
      await link(OLD, { status: 'resolved', contactId: one });
      await link(at('03:02:00'), { status: 'resolved', contactId: other });
      await link(at('03:03:00'), { status: 'resolved' });
      expect(await events()).toEqual([]);
    });
  });

  it('adds up what appeared in one step', async () => {
    for (const digit of [1, 2, 3]) {
      await contact(OLD, { phone: `+9991000000${digit}` });
      await contact(at(`03:0${digit}:00`), { phone: `+9991000000${digit}` });
    }
    const steps = await figuresOf(source(), {
      organizations: [first],
      from,
      to,
      step: 300_000,
    });
    expect(steps).toEqual(['1 03:00: 3/3', '1 03:05: 0/0']);
  });

  it('tells zeros of every organization that the CRM knows, and nothing of others', async () => {
    const figures = await figuresOf(source(), {
      organizations: [first, unknown],
      from,
      to: new Date(at('03:02:00')),
    });
    expect(figures).toEqual(['1 03:00: 0/0', '1 03:01: 0/0']);
  });
});
