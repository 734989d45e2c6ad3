import { Client } from 'pg';
import request from 'supertest';
import { organizations } from '../organizations/organizations';
import { CRM_READER } from '../postgres/credentials';
import { createCrmTestDatabase } from '../testUtils/createCrmTestDatabase';
import { CrmSandbox, startCrmSandbox } from './startCrmSandbox';

const [aurora] = organizations;
const WEBHOOK = '/api/chatwoot/webhook';

describe('the CRM stand-in', () => {
  let database: Awaited<ReturnType<typeof createCrmTestDatabase>>;
  let crm: CrmSandbox;
  let nextConversation = 1;

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

  beforeEach(() => {
    crm.counter.take();
  });

  function instagramMessage(identifier: string, conversationId: number) {
    return {
      event: 'conversation_created',
      account: { id: 1 },
      inbox: { id: 11, channel_type: 'Channel::Instagram' },
      conversation: {
        id: conversationId,
        inbox_id: 11,
        status: 'open',
        last_activity_at: '2026-11-23T12:00:00.000Z',
        meta: {
          sender: { id: conversationId, name: 'Brisa Exemplo', identifier },
        },
        labels: [] as string[],
      },
      message: { id: 1, content: 'Oi', message_type: 'incoming' },
    };
  }

  function whatsappMessage(phone: string, conversationId: number) {
    const message = instagramMessage('', conversationId);
    return {
      ...message,
      inbox: { id: 12, channel_type: 'Channel::Whatsapp' },
      conversation: {
        ...message.conversation,
        inbox_id: 12,
        meta: { sender: { id: 5, name: 'Nuvem Exemplo', phone_number: phone } },
      },
    };
  }

  function send(body: object | string) {
    return request(crm.url)
      .post(WEBHOOK)
      .set('content-type', 'application/json')
      .set('x-organization-id', aurora.id)
      .send(body);
  }

  async function rows(query: string, values: unknown[]) {
    return (await crm.pool.query(query, values)).rows;
  }

  function actionsOf(externalId: string) {
    return rows(
      `select action, metadata from messaging_identity_resolution_log
        where organization_id = $1 and external_id = $2 order by created_at`,
      [aurora.id, externalId],
    );
  }

  function linkOf(conversationId: number) {
    return rows(
      'select * from messaging_conversation_links where organization_id = $1 and chatwoot_conversation_id = $2',
      [aurora.id, conversationId],
    );
  }

  function countedDeliveries() {
    return crm.counter
      .take()
      .filter(({ signal, total }) => signal === 'webhook' && total > 0)
      .map(({ organizationId, total, failed }) => ({
        organizationId,
        total,
        failed,
      }));
  }

  it('makes a contact, an identity and a link for the first message of an Instagram user', async () => {
    const conversation = nextConversation++;
    const answer = await send(
      instagramMessage('90000000000000001', conversation),
    );

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ success: true });
    const [link] = await linkOf(conversation);
    expect(link).toMatchObject({ chatwoot_inbox_id: 11, ai_enabled: true });
    expect(link.contact_id).not.toBeNull();
    expect(await actionsOf('90000000000000001')).toEqual([
      { action: 'created', metadata: { stage: 'create_contact' } },
    ]);
    expect(countedDeliveries()).toEqual([
      { organizationId: aurora.id, total: 1, failed: 0 },
    ]);
  });

  it('changes nothing but the log when the same event comes again', async () => {
    const conversation = nextConversation++;
    const body = instagramMessage('90000000000000002', conversation);
    await send(body);
    const [before] = await linkOf(conversation);
    await Promise.all([send(body), send(body)]);

    const links = await linkOf(conversation);
    expect(links).toHaveLength(1);
    expect(links[0].contact_id).toBe(before.contact_id);
    expect((await actionsOf('90000000000000002')).map(r => r.action)).toEqual([
      'created',
      'matched',
      'matched',
    ]);
    expect(
      await rows(
        'select 1 from messaging_messages_cache where conversation_link_id = $1',
        [before.id],
      ),
    ).toHaveLength(1);
  });

  it('finds a WhatsApp user by the phone of a known contact', async () => {
    const [{ id }] = await rows(
      `insert into contacts (organization_id, name, phone) values ($1, 'Seixo Exemplo', '+99910000001') returning id`,
      [aurora.id],
    );
    const conversation = nextConversation++;
    await send(whatsappMessage('+99910000001', conversation));

    expect((await linkOf(conversation))[0].contact_id).toBe(id);
    expect((await actionsOf('+99910000001'))[0].action).toBe('fallback_phone');
  });

  it('logs an error when two contacts have the phone', async () => {
    await crm.pool.query(
      `insert into contacts (organization_id, name, phone)
       values ($1, 'Um Exemplo', '+99910000002'), ($1, 'Dois Exemplo', '+99910000002')`,
      [aurora.id],
    );
    const conversation = nextConversation++;
    const answer = await send(whatsappMessage('+99910000002', conversation));

    expect(answer.status).toBe(200);
    expect((await linkOf(conversation))[0].contact_id).toBeNull();
    expect(await actionsOf('+99910000002')).toEqual([
      { action: 'error', metadata: { stage: 'phone_lookup' } },
    ]);
  });

  it('logs an unusable identifier as an error', async () => {
    await send(instagramMessage('ig:9000', nextConversation++));
    expect(await actionsOf('ig:9000')).toEqual([
      { action: 'error', metadata: { reason: 'invalid_input' } },
    ]);
  });

  it('links a bridge inbox by the phone of a known contact, and logs nothing', async () => {
    const bridged = (phone: string, conversation: number) => ({
      ...whatsappMessage(phone, conversation),
      inbox: { id: 12, channel_type: 'Channel::Api' },
    });
    const unknown = nextConversation++;
    await send(bridged('+99910000003', unknown));
    expect((await linkOf(unknown))[0].contact_id).toBeNull();
    const [{ id }] = await rows(
      `insert into contacts (organization_id, name, phone) values ($1, 'Areia Exemplo', '+99910000003') returning id`,
      [aurora.id],
    );
    const known = nextConversation++;
    await send(bridged('+99910000003', known));
    expect((await linkOf(known))[0].contact_id).toBe(id);
    expect(await actionsOf('+99910000003')).toEqual([]);
  });

  it('answers 500 when a body makes the handler throw, and counts it', async () => {
    const conversation = nextConversation++;
    const body = instagramMessage('90000000000000003', conversation);
    const answer = await send({
      ...body,
      conversation: { ...body.conversation, last_activity_at: 'undefined' },
    });

    expect(answer.status).toBe(500);
    expect(await linkOf(conversation)).toEqual([]);
    expect(countedDeliveries()).toEqual([
      { organizationId: aurora.id, total: 1, failed: 1 },
    ]);
  });

  it.each([
    [
      { event: 'probe', account: { id: 1 } },
      { success: true, ignored: 'no_inbox_context' },
    ],
    [
      { event: 'probe', account: { id: 77 } },
      { success: true, ignored: 'no_matching_tenant' },
    ],
    [
      { event: 'probe', account: { id: 1 }, inbox: { id: 11 } },
      { success: true },
    ],
    [
      { event: 'probe', account: { id: 1 }, inbox: { id: 21 } },
      { success: true, ignored: 'foreign_inbox' },
    ],
  ])(
    'answers the probe %j and writes and counts nothing',
    async (body, expected) => {
      const before = await rows(
        'select count(*) from messaging_conversation_links',
        [],
      );
      const answer = await send(body);
      expect([answer.status, answer.body]).toEqual([200, expected]);
      expect(
        await rows('select count(*) from messaging_conversation_links', []),
      ).toEqual(before);
      expect(countedDeliveries()).toEqual([]);
    },
  );

  it('counts nothing for a message of a foreign inbox', async () => {
    const body = instagramMessage('90000000000000004', nextConversation++);
    const answer = await send({ ...body, inbox: { ...body.inbox, id: 21 } });
    expect(answer.body).toMatchObject({ ignored: 'foreign_inbox' });
    expect(countedDeliveries()).toEqual([]);
  });

  it('answers GET with 200, and a body that is no JSON with 400', async () => {
    expect((await request(crm.url).get(WEBHOOK)).status).toBe(200);
    expect((await send('{')).status).toBe(400);
  });

  it('drops connections while it is down', async () => {
    crm.setDown(true);
    await expect(request(crm.url).get(WEBHOOK)).rejects.toThrow(
      /hang up|reset/,
    );
    crm.setDown(false);
    expect((await request(crm.url).get(WEBHOOK)).status).toBe(200);
  });

  describe('the reader account', () => {
    it('sees the rows behind row-level security, and neither tokens nor a way to write', async () => {
      const address = new URL(database.connectionString);
      address.username = CRM_READER.user;
      address.password = CRM_READER.password;
      const reader = new Client({ connectionString: address.toString() });
      await reader.connect();
      try {
        const { rows: seen } = await reader.query(
          'select id from organizations',
        );
        expect(seen).toHaveLength(organizations.length);
        await expect(
          reader.query(
            'select chatwoot_api_token from messaging_channel_configs',
          ),
        ).rejects.toThrow(/permission denied/);
        await expect(reader.query('delete from contacts')).rejects.toThrow(
          /permission denied/,
        );
      } finally {
        await reader.end();
      }
    });
  });

  it('starts again on the same database without making anything twice', async () => {
    const again = await startCrmSandbox({
      connectionString: database.connectionString,
    });
    await again.stop();
    const boards = await rows('select 1 from boards', []);
    expect(boards).toHaveLength(organizations.length);
  });
});
