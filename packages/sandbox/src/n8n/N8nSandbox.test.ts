import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { ManualTimers } from '../timing/ManualTimers';
import { SLOW_ANSWER_MS } from './createFaultGates';
import { N8nSandbox, N8nSandboxOptions, startN8nSandbox } from './N8nSandbox';

const KEY = 'example-key';
const hook = '/webhook/agente/aurora';

describe('N8nSandbox', () => {
  let clock: ManualTimers;
  let sandbox: N8nSandbox;
  const start = async (options: Partial<N8nSandboxOptions> = {}) => {
    clock = new ManualTimers();
    sandbox = await startN8nSandbox({
      port: 0,
      apiKey: KEY,
      clock,
      random: () => 0.5,
      workflows: [
        { id: 'v2', name: 'v2', path: 'agente/aurora', active: true },
        { id: 'fallback', name: 'base', path: '/agente/aurora/' },
      ],
      ...options,
    });
  };
  afterEach(() => sandbox.stop());

  const change = (id: string, verb: string) =>
    request(sandbox.url)
      .post(`/api/v1/workflows/${id}/${verb}`)
      .set('X-N8N-API-KEY', KEY)
      .send({});
  const read = (address: string) =>
    request(sandbox.url).get(`/api/v1${address}`).set('X-N8N-API-KEY', KEY);
  const malformed = () =>
    request(sandbox.url)
      .post(hook)
      .set('content-type', 'application/json')
      .send('{');
  const options = () =>
    request(sandbox.url).options(hook).set('origin', 'http://example.test');

  it('says served by all three probes, and runs nothing', async () => {
    const run = jest.fn();
    await start({ run });
    const get = await request(sandbox.url).get(hook);
    expect(get.status).toBe(404);
    expect(get.body.message).toBe(
      'This webhook is not registered for GET requests. Did you mean to make a POST request?',
    );
    const preflight = await options();
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-methods']).toBe(
      'OPTIONS, POST',
    );
    const post = await malformed();
    expect(post.status).toBe(422);
    expect(post.body.message).toBe('Failed to parse request body');
    expect((await request(sandbox.url).head(hook)).status).toBe(404);

    const executions = await read('/executions?status=running');
    expect(executions.body.data).toEqual([]);
    expect(run).not.toHaveBeenCalled();
  });

  it('says not registered by all three probes', async () => {
    await start();
    await change('v2', 'unpublish').expect(200);
    clock.advance(100);
    const get = await request(sandbox.url).get(hook);
    expect(get.body.message).toBe(
      'The requested webhook "GET agente/aurora" is not registered.',
    );
    expect((await options()).headers['access-control-allow-methods']).toBe(
      'OPTIONS',
    );
    const post = await malformed();
    expect(post.status).toBe(404);
    expect(post.body.message).toContain('is not registered');
  });

  it('tells stale from not registered by the POST alone, then heals', async () => {
    await start();
    sandbox.setFault('n8n-stuck-conflict', true);
    await change('v2', 'unpublish').expect(200);
    clock.advance(100);

    const get = await request(sandbox.url).get(hook);
    expect(get.body.message).toContain('is not registered');
    const post = await malformed();
    expect(post.status).toBe(404);
    expect(post.body.message).toBe(
      'Published version not found for workflow with id "v2"',
    );
    await change('fallback', 'publish').expect(409, {
      message: 'There is a conflict with one of the webhooks.',
    });

    await change('v2', 'publish').expect(200);
    clock.advance(200);
    await change('v2', 'unpublish').expect(200);
    clock.advance(100);
    await change('fallback', 'publish').expect(200);
    clock.advance(200);
    expect((await malformed()).status).toBe(422);
    expect(sandbox.isServing('fallback')).toBe(true);
  });

  it('starts an execution, answers before it ends, and lets it end after unpublish', async () => {
    let finish = () => {};
    const bodies: unknown[] = [];
    const run = (_: { id: string }, body: unknown) => {
      bodies.push(body);
      return new Promise<void>(resolve => {
        finish = resolve;
      });
    };
    await start({ run });
    await request(sandbox.url)
      .post(hook)
      .send({ event: 'message_created' })
      .expect(200, { message: 'Workflow was started' });
    expect(bodies).toEqual([{ event: 'message_created' }]);
    await change('v2', 'unpublish');
    clock.advance(5_000);

    expect((await read('/executions?workflowId=v2')).body.data).toEqual([]);
    const running = await read('/executions?status=running');
    expect(running.body.data).toHaveLength(1);
    finish();
    const done = await read('/executions?workflowId=v2');
    expect(done.body.data[0]).toMatchObject({
      id: running.body.data[0].id,
      status: 'success',
      startedAt: '2026-03-01T03:00:00.000Z',
      stoppedAt: '2026-03-01T03:00:05.000Z',
    });
  });

  it('records an execution whose work fails, and still answers 200', async () => {
    await start({ run: () => Promise.reject(new Error('no CRM')) });
    await request(sandbox.url).post(hook).send({}).expect(200);
    const { body } = await read('/executions?status=error');
    expect(body.data).toHaveLength(1);
  });

  it('pages executions by cursor', async () => {
    await start();
    for (let count = 0; count < 5; count++) {
      await request(sandbox.url).post(hook).send({});
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await read(
        `/executions?limit=2&cursor=${cursor}`.replace(/&cursor=$/, ''),
      );
      seen.push(...body.data.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('remembers over a restart what is published, and forgets the stale cache', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'n8n-sandbox-'));
    const stateFile = join(folder, 'state', 'n8n.json');
    await start({ stateFile });
    sandbox.setFault('n8n-stuck-conflict', true);
    await change('v2', 'unpublish').expect(200);
    clock.advance(100);
    await sandbox.stop();

    await start({ stateFile });
    expect((await read('/workflows/v2')).body.active).toBe(false);
    await change('fallback', 'publish').expect(200);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['n8n-unauthorized' as const, 401, '{"message":"Unauthorized"}'],
    ['n8n-garbage' as const, 200, '<!doctype html>'],
  ])(
    '%s concerns the API and leaves webhooks alone',
    async (fault, status, text) => {
      await start();
      sandbox.setFault(fault, true);
      const answer = await read('/workflows/v2');
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(text);
      expect((await malformed()).status).toBe(422);

      sandbox.setFault(fault, false);
      expect((await read('/workflows/v2')).body.id).toBe('v2');
    },
  );

  it('n8n-down drops every connection until healed', async () => {
    await start();
    sandbox.setFault('n8n-down', true);
    await expect(read('/workflows/v2')).rejects.toThrow(/hang up|ECONNRESET/);
    await expect(malformed()).rejects.toThrow(/hang up|ECONNRESET|EPIPE/);
    sandbox.setFault('n8n-down', false);
    expect((await read('/workflows/v2')).status).toBe(200);
  });

  it('n8n-slow answers late', async () => {
    const appointments: number[] = [];
    await start({
      clock: {
        now: () => new Date('2026-03-01T03:00:00Z'),
        after(milliseconds, action) {
          appointments.push(milliseconds);
          setImmediate(action);
          return () => {};
        },
      },
    });
    sandbox.setFault('n8n-slow', true);
    expect((await read('/workflows/v2')).status).toBe(200);
    expect(appointments).toEqual([SLOW_ANSWER_MS]);
  });
});
