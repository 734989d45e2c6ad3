import request from 'supertest';
import { organizations } from '../../organizations/organizations';
import { createCrmTestDatabase } from '../../testUtils/createCrmTestDatabase';
import { CrmSandbox, startCrmSandbox } from '../startCrmSandbox';

const [aurora] = organizations;

describe('making a contact by the CRM API', () => {
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

  const make = (body: object, key = aurora.crmApiKey) =>
    request(crm.url)
      .post('/api/public/v1/contacts')
      .set('x-api-key', key)
      .send(body);

  it('makes the same person twice, as no key of the table forbids', async () => {
    const person = { name: 'Nuvem Exemplo', phone: '+99910000004' };
    expect((await make(person)).status).toBe(201);
    expect((await make(person)).status).toBe(201);
    const { rows } = await crm.pool.query(
      'select organization_id, name, email, deleted_at from contacts where phone = $1',
      [person.phone],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      organization_id: aurora.id,
      name: person.name,
      email: null,
      deleted_at: null,
    });
  });

  it('refuses a stranger, and a body that names nobody', async () => {
    const person = { name: 'Nuvem Exemplo', email: 'nuvem@example.com' };
    expect((await make(person, 'stranger')).status).toBe(401);
    expect((await make({ name: 'Nuvem Exemplo' })).status).toBe(422);
  });
});
