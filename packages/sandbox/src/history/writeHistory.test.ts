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
