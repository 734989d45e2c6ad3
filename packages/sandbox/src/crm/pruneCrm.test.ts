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

  it('forgets conversations of more than five weeks ago, with their messages', async () => {
    await crm.pool.query(
      `with link as (
         insert into messaging_conversation_links (organization_id, chatwoot_conversation_id, created_at)
         values ($1, 1, '2026-10-18T11:59:00Z'), ($1, 2, '2026-10-18T12:01:00Z') returning id
       )
       insert into messaging_messages_cache (organization_id, conversation_link_id, chatwoot_message_id, message_type, created_at)
       select $1, id, 1, 'incoming', '2026-11-23T11:00:00Z' from link`,
      [aurora.id],
    );
    await pruneCrm(crm.pool, new Date('2026-11-23T12:00:00.000Z'));

    const { rows } = await crm.pool.query(
      `select link.chatwoot_conversation_id as kept, count(message.id)::int as messages
         from messaging_conversation_links link
         left join messaging_messages_cache message on message.conversation_link_id = link.id group by 1`,
    );
    expect(rows).toEqual([{ kept: 2, messages: 1 }]);
  });
});
