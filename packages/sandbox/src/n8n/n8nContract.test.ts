import { readFileSync } from 'node:fs';
import request from 'supertest';
import { parse } from 'yaml';
import {
  OpenApiContract,
  OpenApiDocument,
} from '../__testUtils__/OpenApiContract';
import { ManualTimers } from '../timing/ManualTimers';
import { n8nContract } from './n8nContract';
import { N8nSandbox, startN8nSandbox } from './N8nSandbox';
import { N8nScope } from './N8nScope';
import { seedDefinition } from './seedDefinition';

/** Our own words always; the vendor's document too where somebody has it at hand. */
const documents: Array<[string, OpenApiDocument]> = [
  ['our contract', n8nContract],
];
const vendorFile = process.env.N8N_OPENAPI_FILE;
if (vendorFile) {
  documents.push(["n8n's own", parse(readFileSync(vendorFile, 'utf8'))]);
}

const KEY = 'example-key';
const one = '/workflows/{workflowId}';
/** What POST and PUT take: less than what a read answers. */
const edit = (id: string, changes: object = {}) => ({
  name: 'Aurora, kept',
  ...seedDefinition({ id, name: id, path: 'agente/aurora' }),
  settings: { executionOrder: 'v1', saveDataSuccessExecution: 'all' },
  ...changes,
});
const workflows = [
  { id: 'v2', name: 'Aurora v2', path: 'agente/aurora', active: true },
  { id: 'fallback', name: 'Aurora base', path: 'agente/aurora' },
  { id: 'alone', name: 'Alone', path: ['one', 'two'] },
  { id: 'archived', name: 'Old', path: 'old', archived: true },
];

describe.each(documents)(
  'answers of the n8n stand-in, held to %s',
  (_, doc) => {
    const contract = new OpenApiContract(doc);
    let sandbox: N8nSandbox;

    const start = async (scopes?: readonly N8nScope[]) => {
      sandbox = await startN8nSandbox({
        port: 0,
        apiKey: KEY,
        scopes,
        workflows,
        clock: new ManualTimers(),
      });
    };
    afterEach(() => sandbox.stop());

    it.each([
      ['get', '/discover', '/discover', 200],
      ['get', '/workflows', '/workflows?limit=2', 200],
      ['get', '/workflows', '/workflows?active=perhaps', 400],
      ['get', '/workflows', '/workflows?limit=many', 400],
      ['get', one, '/workflows/v2', 200],
      ['get', one, '/workflows/alone', 200],
      ['get', one, '/workflows/unknown', 404],
      ['post', `${one}/publish`, '/workflows/alone/publish', 200],
      ['post', `${one}/publish`, '/workflows/v2/publish', 200],
      ['post', `${one}/publish`, '/workflows/archived/publish', 400],
      ['post', `${one}/publish`, '/workflows/unknown/publish', 404],
      ['post', `${one}/publish`, '/workflows/fallback/publish', 409],
      ['post', `${one}/activate`, '/workflows/alone/activate', 200],
      ['post', `${one}/unpublish`, '/workflows/v2/unpublish', 200],
      ['post', `${one}/unpublish`, '/workflows/archived/unpublish', 200],
      ['post', `${one}/unpublish`, '/workflows/unknown/unpublish', 404],
      ['post', `${one}/deactivate`, '/workflows/v2/deactivate', 200],
      ['get', '/executions', '/executions?workflowId=v2', 200],
      ['get', '/executions', '/executions?status=running', 200],
      ['get', '/executions', '/executions?status=sleeping', 400],
      ['get', '/executions', '/executions?startedAfter=yesterday', 400],
    ])('%s %s: %s answers %i', async (method, path, address, status) => {
      await start();
      await request(sandbox.url)
        .post('/webhook/agente/aurora')
        .send({ event: 'message_created' });
      const agent = request(sandbox.url);
      const call =
        method === 'get'
          ? agent.get(`/api/v1${address}`)
          : agent.post(`/api/v1${address}`).send({});
      const answer = await call.set('X-N8N-API-KEY', KEY);

      expect(answer.status).toBe(status);
      expect(contract.violations(method, path, answer)).toEqual([]);
    });

    it.each([
      ['post', '/workflows', '/workflows', edit('kept'), 200],
      ['post', '/workflows', '/workflows', edit('a', { meta: null }), 400],
      ['post', '/workflows', '/workflows', edit('a', { name: '' }), 400],
      ['put', one, '/workflows/v2', edit('v2'), 200],
      ['put', one, '/workflows/v2?publishIfActive=false', edit('v2'), 200],
      ['put', one, '/workflows/v2', edit('v2', { extra: 1 }), 400],
      [
        'put',
        one,
        '/workflows/v2',
        edit('v2', { settings: { saveDataErrorExecution: 'DEFAULT' } }),
        400,
      ],
      ['put', one, '/workflows/archived', edit('archived'), 400],
      ['put', one, '/workflows/unknown', edit('unknown'), 404],
      ['delete', one, '/workflows/fallback', undefined, 200],
      ['delete', one, '/workflows/v2', undefined, 409],
      ['delete', one, '/workflows/unknown', undefined, 404],
    ] as const)(
      '%s %s: %s, of what is edited',
      async (method, path, address, body, status) => {
        await start();
        const call = request(sandbox.url)[method](`/api/v1${address}`);
        const answer = await call.set('X-N8N-API-KEY', KEY).send(body);

        expect(answer.status).toBe(status);
        expect(contract.violations(method, path, answer)).toEqual([]);
      },
    );

    it('reads and stops one execution', async () => {
      await start();
      await request(sandbox.url).post('/webhook/agente/aurora').send({});
      sandbox.addExecution({
        workflowId: 'v2',
        status: 'running',
        startedAt: new Date('2026-03-01T03:00:00Z'),
      });
      const ask = (method: 'get' | 'post', address: string) =>
        request(sandbox.url)
          [method](`/api/v1/executions${address}`)
          .set('X-N8N-API-KEY', KEY);
      const [ended] = (await ask('get', '?status=success')).body.data;
      const [running] = (await ask('get', '?status=running')).body.data;
      const single = '/executions/{executionId}';

      const read = await ask('get', `/${ended.id}`);
      expect(read.body.workflowVersionId).toBe('version-1-of-v2');
      expect(contract.violations('get', single, read)).toEqual([]);
      const unknown = await ask('get', '/1');
      expect(unknown.status).toBe(404);

      const stop = await ask('post', `/${running.id}/stop`);
      expect(stop.body.status).toBe('canceled');
      expect(contract.violations('post', `${single}/stop`, stop)).toEqual([]);
      const again = await ask('post', `/${running.id}/stop`);
      expect(again.status).toBe(409);
    });

    it('refuses an empty body without a content type with 415', async () => {
      await start();
      const answer = await request(sandbox.url)
        .post('/api/v1/workflows/v2/publish')
        .set('X-N8N-API-KEY', KEY);

      expect(answer.status).toBe(415);
      expect(contract.violations('post', `${one}/publish`, answer)).toEqual([]);
    });

    it('refuses a wrong key with 401 and a key without the scope with 403', async () => {
      await start(['workflow:list']);
      const nobody = await request(sandbox.url).get('/api/v1/workflows/v2');
      const somebody = await request(sandbox.url)
        .get('/api/v1/workflows/v2')
        .set('X-N8N-API-KEY', KEY);

      expect([nobody.status, somebody.status]).toEqual([401, 403]);
      expect(contract.violations('get', one, nobody)).toEqual([]);
      expect(contract.violations('get', one, somebody)).toEqual([]);
    });
  },
);

describe('the contract test itself', () => {
  it('notices a field of another type, a status and an address that do not exist', () => {
    const contract = new OpenApiContract(n8nContract);
    const body = { data: 'none', nextCursor: null };

    expect(
      contract.violations('get', '/executions', { status: 200, body }),
    ).toEqual(['get /executions 200: /data must be array']);
    expect(
      contract.violations('get', '/executions', { status: 418, body }),
    ).toHaveLength(1);
    expect(
      contract.violations('get', '/teapots', { status: 200, body }),
    ).toHaveLength(1);
  });
});
