import request from 'supertest';
import { organizations } from '../../organizations/organizations';
import { createCrmTestDatabase } from '../../testUtils/createCrmTestDatabase';
import { CrmSandbox, startCrmSandbox } from '../startCrmSandbox';

const [aurora, petShop] = organizations;
const PHONE = '+99910000009';
const CONVERSATION = 7;

describe('moving a deal by identity', () => {
  let database: Awaited<ReturnType<typeof createCrmTestDatabase>>;
  let crm: CrmSandbox;

  beforeAll(async () => {
    database = await createCrmTestDatabase();
    crm = await startCrmSandbox({
      connectionString: database.connectionString,
    });
    await request(crm.url)
      .post('/api/chatwoot/webhook')
      .send({
        event: 'conversation_created',
        account: { id: 1 },
        inbox: { id: 12, channel_type: 'Channel::Whatsapp' },
        conversation: {
          id: CONVERSATION,
          meta: { sender: { name: 'Nuvem Exemplo', phone_number: PHONE } },
        },
      })
      .expect(200);
    await openDeal().expect(200);
  }, 60_000);

  afterAll(async () => {
    await crm?.stop();
    await database?.drop();
  });

  beforeEach(() => {
    crm.counter.take();
  });

  function openDeal(changes: object = {}) {
    return request(crm.url)
      .post('/api/public/v1/deals')
      .set('x-api-key', aurora.crmApiKey)
      .send({
        phone: PHONE,
        board_key: 'atendimento',
        title: 'Exemplo',
        chatwoot_conversation_id: CONVERSATION,
        ...changes,
      });
  }

  function move(changes: object, key: string = aurora.crmApiKey) {
    const post = request(crm.url).post(
      '/api/public/v1/deals/move-stage-by-identity',
    );
    return (key ? post.set('x-api-key', key) : post).send({
      phone: PHONE,
      board_key: 'atendimento',
      to_stage_label: 'Proposta',
      ...changes,
    });
  }

  function countedMoves() {
    return crm.counter
      .take()
      .filter(({ signal, total }) => signal === 'stage-move' && total > 0)
      .map(({ organizationId, total, failed }) => ({
        organizationId,
        total,
        failed,
      }));
  }

  async function stages() {
    const { rows } = await crm.pool.query(
      `select stage.label from deals join contacts on contacts.id = deals.contact_id
         join board_stages stage on stage.id = deals.stage_id where contacts.phone = $1`,
      [PHONE],
    );
    return rows.map(row => row.label);
  }

  it('finds the deal that was opened for the conversation, once however often it is asked for', async () => {
    const again = await openDeal();
    const { rows } = await crm.pool.query(
      'select deal_id from messaging_conversation_links where chatwoot_conversation_id = $1',
      [CONVERSATION],
    );
    expect(rows).toEqual([{ deal_id: again.body.data.id }]);
    expect(await stages()).toEqual(['Novo contato']);
  });

  it('opens no deal for a conversation that the CRM does not know', async () => {
    const answer = await openDeal({ chatwoot_conversation_id: 999 });
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('moves the open deal of the person', async () => {
    const answer = await move({});
    expect(answer.body).toMatchObject({ action: 'moved' });
    expect(await stages()).toEqual(['Proposta']);
    expect(countedMoves()).toEqual([
      { organizationId: aurora.id, total: 1, failed: 0 },
    ]);
  });

  it.each([
    [404, 'NOT_FOUND', { phone: '+99919999999' }],
    [404, 'NOT_FOUND', { board_key: 'nenhum' }],
    [422, 'VALIDATION_ERROR', { to_stage_label: 'Etapa que não existe' }],
    [422, 'VALIDATION_ERROR', { channel: 'whatsapp' }],
    [422, 'VALIDATION_ERROR', { phone: undefined }],
  ])(
    'answers %i %s to %j, and counts a failure',
    async (status, code, changes) => {
      const answer = await move(changes);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(countedMoves()).toEqual([
        { organizationId: aurora.id, total: 1, failed: 1 },
      ]);
    },
  );

  it('answers 401 without a key and with a wrong one, and counts for nobody', async () => {
    expect((await move({}, '')).body.code).toBe('AUTH_MISSING');
    expect((await move({}, 'wrong')).body.code).toBe('AUTH_INVALID');
    expect(countedMoves()).toEqual([]);
  });

  it('does not find the person with the key of another organization', async () => {
    expect((await move({}, petShop.crmApiKey)).status).toBe(404);
  });

  it('answers 500 when another open deal of the person is in that stage already', async () => {
    await crm.pool.query(
      `insert into deals (organization_id, board_id, stage_id, contact_id, title, updated_at)
       select deals.organization_id, deals.board_id, stage.id, contact_id, 'Segundo', '2020-01-01'
         from deals join contacts on contacts.id = deals.contact_id
         join board_stages stage on stage.board_id = deals.board_id and stage.label = 'Fechamento'
        where contacts.phone = $1`,
      [PHONE],
    );
    const answer = await move({ to_stage_label: 'Fechamento' });
    expect([answer.status, answer.body.code]).toEqual([500, 'DB_ERROR']);
    expect(countedMoves()).toEqual([
      { organizationId: aurora.id, total: 1, failed: 1 },
    ]);
  });
});
