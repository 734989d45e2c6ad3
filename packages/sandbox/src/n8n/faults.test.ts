import request from 'supertest';
import { ManualTimers } from '../timing/ManualTimers';
import { ExecutedWorkflow } from './createWebhookRoutes';
import { flowOf } from './flowOf';
import { N8nFault } from './N8nFault';
import { N8nSandbox, startN8nSandbox } from './N8nSandbox';

const KEY = 'example-key';
const PATH = 'agente/aurora';

describe('what can go wrong in the n8n stand-in', () => {
  let clock: ManualTimers;
  let sandbox: N8nSandbox;
  let ran: Array<string | undefined>;

  beforeEach(async () => {
    clock = new ManualTimers();
    ran = [];
    sandbox = await startN8nSandbox({
      port: 0,
      apiKey: KEY,
      clock,
      random: () => 0.5,
      run: async ({ id, nodes }: ExecutedWorkflow) => {
        const [edition] = JSON.stringify(nodes).match(/older|today/) ?? [];
        ran.push(`${id}: ${flowOf(nodes)}, ${edition}`);
      },
      workflows: [
        { id: 'v2', name: 'v2', path: PATH, active: true },
        { id: 'fallback', name: 'base', path: PATH },
        { id: 'two', name: 'two', path: ['first', 'second'] },
      ],
    });
  });
  afterEach(() => sandbox.stop());

  const change = async (id: string, verb: string) => {
    const { status, body } = await request(sandbox.url)
      .post(`/api/v1/workflows/${id}/${verb}`)
      .set('X-N8N-API-KEY', KEY)
      .send({});
    clock.advance(200);
    return { status, active: body.active };
  };
  const read = (id: string) =>
    request(sandbox.url)
      .get(`/api/v1/workflows/${id}`)
      .set('X-N8N-API-KEY', KEY);
  const call = async (path: string = PATH) =>
    (await request(sandbox.url).post(`/webhook/${path}`).send({})).status;
  const switchOver = async () => {
    await change('v2', 'unpublish');
    return change('fallback', 'publish');
  };

  it('n8n-inactive-but-served: nothing tells it but the webhook', async () => {
    sandbox.setFault('n8n-inactive-but-served', true, ['v2']);
    expect(await change('v2', 'unpublish')).toEqual({
      status: 200,
      active: false,
    });
    expect(await call()).toBe(200);
    expect((await change('fallback', 'publish')).status).toBe(409);
    expect(ran).toEqual(['v2: v2, today']);

    sandbox.setFault('n8n-inactive-but-served', false, ['v2']);
    clock.advance(200);
    expect(await call()).toBe(404);
  });

  it('n8n-conflict-forever: healing does not help, the one before may come back', async () => {
    sandbox.setFault('n8n-conflict-forever', true);
    expect((await switchOver()).status).toBe(409);
    expect((await change('v2', 'publish')).status).toBe(200);
    expect((await switchOver()).status).toBe(409);
    expect((await change('v2', 'publish')).status).toBe(200);
    expect(await call()).toBe(200);
  });

  it('n8n-unpublish-refused: it stays in service', async () => {
    sandbox.setFault('n8n-unpublish-refused', true, ['v2']);
    expect((await change('v2', 'unpublish')).status).toBe(409);
    expect(await call()).toBe(200);
  });

  it('n8n-undone: somebody puts it back', async () => {
    sandbox.setFault('n8n-undone', true, ['v2']);
    await change('v2', 'unpublish');
    expect(await call()).toBe(404);
    clock.advance(400);
    expect(await call()).toBe(200);
    expect((await read('v2')).body.active).toBe(true);
  });

  it('n8n-undone: somebody takes it down', async () => {
    sandbox.setFault('n8n-undone', true);
    await change('two', 'publish');
    expect(await call('first')).toBe(200);
    clock.advance(400);
    expect(await call('first')).toBe(404);
    expect((await read('two')).body.active).toBe(false);
  });

  it('n8n-partial-webhooks: the second comes when it is healed', async () => {
    sandbox.setFault('n8n-partial-webhooks', true);
    await change('two', 'publish');
    expect([await call('first'), await call('second')]).toEqual([200, 404]);
    expect(sandbox.isServing('two')).toBe(false);
    sandbox.setFault('n8n-partial-webhooks', false);
    clock.advance(200);
    expect(await call('second')).toBe(200);
  });

  it('n8n-wrong-version-served: an older one, and n8n says so', async () => {
    sandbox.setFault('n8n-wrong-version-served', true, ['fallback']);
    await switchOver();
    await call();
    expect(ran).toEqual(['fallback: fallback, older']);
    const { body } = await read('fallback');
    expect(body.activeVersionId).not.toBe(body.versionId);
  });

  it('n8n-old-version-running: what ran before runs on, whatever n8n says', async () => {
    sandbox.setFault('n8n-old-version-running', true, ['fallback']);
    await switchOver();
    expect(sandbox.isServing('fallback')).toBe(true);
    await call();
    sandbox.setFault('n8n-old-version-running', false, ['fallback']);
    await call();
    expect(ran).toEqual(['v2: v2, today', 'fallback: fallback, today']);
  });

  it.each([
    ['n8n-error-500', 500],
    ['n8n-read-only-key', 403],
  ] as const)('%s concerns changes only', async (fault, status) => {
    sandbox.setFault(fault, true, ['v2']);
    expect((await change('v2', 'unpublish')).status).toBe(status);
    expect((await read('v2')).body.active).toBe(true);
    expect((await change('two', 'publish')).status).toBe(200);
  });

  it('n8n-key-revoked-midway lets one change pass', async () => {
    sandbox.setFault('n8n-key-revoked-midway', true);
    expect((await read('v2')).status).toBe(200);
    expect((await change('v2', 'unpublish')).status).toBe(200);
    expect((await read('v2')).status).toBe(401);
    expect((await change('fallback', 'publish')).status).toBe(401);
    sandbox.setFault('n8n-key-revoked-midway', false);
    expect((await read('v2')).status).toBe(200);
  });

  it('n8n-flapping answers every second time', async () => {
    sandbox.setFault('n8n-flapping', true);
    const statuses = [];
    for (let time = 0; time < 4; time++) {
      statuses.push((await read('v2')).status);
    }
    expect(statuses).toEqual([502, 200, 502, 200]);
  });

  it.each<[N8nFault, string[] | undefined]>([
    ['n8n-hang', undefined],
    ['n8n-hang', ['v2']],
  ])('%s never answers', async (fault, ids) => {
    sandbox.setFault(fault, true, ids);
    const asked = fetch(`${sandbox.url}/api/v1/workflows/v2`, {
      headers: { 'x-n8n-api-key': KEY },
      signal: AbortSignal.timeout(200),
    });
    await expect(asked).rejects.toThrow(/timeout|aborted/);
    expect(ids ? await call() : 200).toBe(200);
  });
});
