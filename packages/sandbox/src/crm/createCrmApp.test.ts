import request from 'supertest';
import { organizations } from '../organizations/organizations';
import { createCrmTestDatabase } from '../testUtils/createCrmTestDatabase';
import { CrmSandbox, startCrmSandbox } from './startCrmSandbox';

const [aurora] = organizations;
const SECRET = 'an-invented-secret';
const CREATED = {
  event: 'conversation_created',
  account: { id: 1 },
  inbox: { id: 11, channel_type: 'Channel::Instagram' },
  conversation: {
    id: 1,
    inbox_id: 11,
    status: 'open',
    meta: { sender: { id: 1, identifier: '90000000000000001' } },
  },
};

describe('the webhook of the CRM stand-in', () => {
  let database: Awaited<ReturnType<typeof createCrmTestDatabase>>;
  let crm: CrmSandbox;

  beforeAll(async () => {
    database = await createCrmTestDatabase();
    crm = await startCrmSandbox({
      connectionString: database.connectionString,
      webhookSecret: SECRET,
    });
  }, 60_000);

  afterAll(async () => {
    await crm?.stop();
    await database?.drop();
  });

  const send = (headers: Record<string, string>) =>
    request(crm.url)
      .post('/api/chatwoot/webhook')
      .set({ 'x-organization-id': aurora.id, ...headers })
      .send(CREATED);

  const counted = () => crm.counter.take().filter(({ total }) => total > 0);

  it.each([
    ['a wrong signature', { 'x-chatwoot-signature': 'another' }, 401],
    ['the secret itself', { 'x-chatwoot-signature': SECRET }, 200],
    [
      'the secret as a token',
      { 'x-chatwoot-signature': `Bearer ${SECRET}` },
      200,
    ],
    ['no signature', {}, 200],
  ])(
    'with a secret answers %s as the real one does',
    async (_, headers, status) => {
      const answer = await send(headers as Record<string, string>);
      expect(answer.status).toBe(status);
    },
  );

  it('writes, and does not count, what the portal marks as its own', async () => {
    crm.counter.take();
    const answer = await send({ 'x-messaging-health-probe': '1' });
    expect(answer.body).toEqual({ success: true });
    expect(counted()).toEqual([]);
    const { rows } = await crm.pool.query(
      'select 1 from messaging_conversation_links where organization_id = $1',
      [aurora.id],
    );
    expect(rows).toHaveLength(1);
    await send({});
    expect(counted()).toMatchObject([{ signal: 'webhook', total: 1 }]);
  });
});
