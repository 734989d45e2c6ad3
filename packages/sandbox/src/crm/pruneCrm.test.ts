import { organizations } from '../organizations/organizations';
import { createCrmTestDatabase } from '../testUtils/createCrmTestDatabase';
import { pruneCrm } from './pruneCrm';
import { CrmSandbox, startCrmSandbox } from './startCrmSandbox';

const [aurora] = organizations;

describe('the clean-up of the CRM', () => {
  let database: Awaited<ReturnType<typeof createCrmTestDatabase>>;
  let crm: CrmSandbox;

  beforeAll(async () => {
    database = await createCrmTestDatabase();
    crm = await startCrmSandbox({
      connectionString: database.connectionString,
    });
  }, 60_000);

  afterAll(async () => {
    await crm?.stop();
    await database?.drop();
  });

  it('forgets what went well some hours ago, and keeps failures', async () => {
    await crm.pool.query(
      `insert into messaging_identity_resolution_log (organization_id, source, external_id, action, created_at)
       select $1, 'INSTAGRAM', name, action, created_at::timestamptz
         from (values ('old', 'matched', '2026-11-23T05:59:00Z'),
                      ('old failure', 'error', '2026-11-23T05:59:00Z'),
                      ('recent', 'matched', '2026-11-23T06:01:00Z')) as past (name, action, created_at)`,
      [aurora.id],
    );
    await pruneCrm(crm.pool, new Date('2026-11-23T12:00:00.000Z'));

    const { rows } = await crm.pool.query(
      'select external_id from messaging_identity_resolution_log order by 1',
    );
    expect(rows.map(row => row.external_id)).toEqual(['old failure', 'recent']);
  });
});
