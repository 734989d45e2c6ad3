import { CrmSandbox, startCrmSandbox } from '../crm/startCrmSandbox';
import { countOutbox } from '../observations/outbox';
import { REGULARS } from '../organizations/customers';
import { createCrmTestDatabase } from '../testUtils/createCrmTestDatabase';
import { writeHistory } from './writeHistory';

const END = new Date('2026-11-23T12:00:00.000Z');

describe('writeHistory', () => {
  let database: Awaited<ReturnType<typeof createCrmTestDatabase>>;
  let crm: CrmSandbox;
  let isFirst: boolean;

  beforeAll(async () => {
    database = await createCrmTestDatabase();
    crm = await startCrmSandbox({
      connectionString: database.connectionString,
    });
    isFirst = await writeHistory(crm.pool, END);
  }, 60_000);

  afterAll(async () => {
    await crm?.stop();
    await database?.drop();
  });

  async function count(query: string) {
    const { rows } = await crm.pool.query(`select count(*)::int as n ${query}`);
    return rows[0].n;
  }

  it('knows a first start', () => {
    expect(isFirst).toBe(true);
  });

  it('gives the six organizations with traffic customers, each with a deal and a past conversation', async () => {
    expect(await count('from contacts')).toBe(6 * REGULARS);
    expect(
      await count(
        'from messaging_conversation_links where contact_id is not null and deal_id is not null',
      ),
    ).toBe(6 * REGULARS);
  });

  it('gives each of them conversations by WhatsApp in weeks past, as many as in the last hour', async () => {
    const perHour = (hour: string) =>
      count(
        `from messaging_conversation_links link
           join messaging_channel_configs inbox using (organization_id, chatwoot_inbox_id)
          where inbox.channel_type = 'whatsapp' and link.deal_id is null and link.contact_id is not null
            and link.created_at >= timestamptz '${hour}' - interval '1 hour' and link.created_at < '${hour}'`,
      );
    expect(await perHour('2026-11-23T12:00:00Z')).toBe(6 * 60);
    for (const week of ['11-16', '11-09', '11-02', '10-26']) {
      expect(await perHour(`2026-${week}T13:00:00Z`)).toBe(6 * 60);
    }
  });

  it('has had its inboxes for longer than that', async () => {
    expect(
      await count(
        `from messaging_channel_configs where created_at < '2026-10-01' and chatwoot_inbox_id not in (51, 52)`,
      ),
    ).toBe(12);
  });

  it('ties every resolution that matched to its contact', async () => {
    expect(
      await count(
        "from messaging_identity_resolution_log where action = 'matched' and contact_id is null",
      ),
    ).toBe(0);
    expect(await count('from messaging_identity_resolution_log')).toBe(
      6 * 2400,
    );
  });

  it('makes no duplicate: nobody in Chatwoot is several contacts, and nobody has two open conversations', async () => {
    expect(
      await count(
        `from (select 1 from messaging_conversation_links
                group by organization_id, chatwoot_contact_id
               having count(distinct contact_id) > 1 or count(*) filter (where status <> 'resolved') > 1) twice`,
      ),
    ).toBe(0);
  });

  it('makes no duplicate: no identity is claimed by two contacts', async () => {
    expect(
      await count(
        'from (select 1 from messaging_contact_identities group by organization_id, source, external_id having count(*) > 1) twice',
      ),
    ).toBe(0);
  });

  it('changes nothing on a later start', async () => {
    const waiting = await countOutbox(crm.pool);
    expect(waiting).toBe(6 * 120);
    expect(
      await writeHistory(crm.pool, new Date('2026-11-23T15:00:00.000Z')),
    ).toBe(false);
    expect(await countOutbox(crm.pool)).toBe(waiting);
    expect(await count('from contacts')).toBe(6 * REGULARS);
  });
});
