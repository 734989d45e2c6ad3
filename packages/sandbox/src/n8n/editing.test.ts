import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { ManualTimers } from '../timing/ManualTimers';
import { ExecutedWorkflow } from './createWebhookRoutes';
import { flowOf } from './flowOf';
import { N8nSandbox, N8nSandboxOptions, startN8nSandbox } from './N8nSandbox';
import { seedDefinition } from './seedDefinition';

const KEY = 'example-key';
const PATH = 'agente/aurora';

/** As PUT takes it: the other's nodes behind this workflow's own webhook. */
const editOf = (content: string, host: string, changes: object = {}) => {
  const [webhook] = seedDefinition({ id: host, name: host, path: PATH }).nodes;
  const other = seedDefinition({ id: content, name: content, path: PATH });
  return {
    name: 'Aurora v2',
    nodes: [webhook, ...other.nodes.slice(1)],
    connections: other.connections,
    settings: {},
    ...changes,
  };
};

describe('editing a workflow of the n8n stand-in', () => {
  let clock: ManualTimers;
  let sandbox: N8nSandbox;
  let ran: Array<string | undefined>;
  const start = async (options: Partial<N8nSandboxOptions> = {}) => {
    clock = new ManualTimers();
    ran = [];
    sandbox = await startN8nSandbox({
      port: 0,
      apiKey: KEY,
      clock,
      random: () => 0.5,
      run: async ({ nodes }: ExecutedWorkflow) => {
        ran.push(flowOf(nodes));
      },
      workflows: [
        { id: 'v2', name: 'Aurora v2', path: PATH, active: true },
        { id: 'fallback', name: 'Aurora base', path: PATH },
      ],
      ...options,
    });
  };
  afterEach(() => sandbox.stop());

  const ask = (
    method: 'get' | 'put' | 'post' | 'delete',
    address: string,
    body?: object,
  ) =>
    request(sandbox.url)
      [method](`/api/v1${address}`)
      .set('X-N8N-API-KEY', KEY)
      .send(body);
  const call = () => request(sandbox.url).post(`/webhook/${PATH}`).send({});

  it('publishes what is saved in place, without a gap', async () => {
    await start();
    await call().expect(200);
    const saved = await ask('put', '/workflows/v2', editOf('fallback', 'v2'));
    expect(saved.body.activeVersionId).toBe(saved.body.versionId);
    await call().expect(200);
    clock.advance(200);
    await call().expect(200);
    expect(ran).toEqual(['v2', 'v2', 'fallback']);
  });

  it('keeps a draft to itself where that is asked for', async () => {
    await start();
    const { body } = await ask(
      'put',
      '/workflows/v2?publishIfActive=false',
      editOf('fallback', 'v2'),
    );
    expect(body.activeVersionId).toBe('version-1-of-v2');
    expect(body.versionId).not.toBe('version-1-of-v2');
    expect(body.activeVersion.nodes).not.toEqual(body.nodes);
    clock.advance(200);
    await call();
    expect(ran).toEqual(['v2']);
  });

  it('merges settings, as n8n does, and takes "DEFAULT" for leaving out', async () => {
    await start();
    const save = async (settings: object) =>
      (await ask('put', '/workflows/v2', editOf('v2', 'v2', { settings }))).body
        .settings;
    await save({ timezone: 'America/Sao_Paulo', executionTimeout: 60 });
    expect(await save({})).toEqual({
      executionOrder: 'v1',
      timezone: 'America/Sao_Paulo',
      executionTimeout: 60,
    });
    expect(await save({ timezone: 'DEFAULT', executionTimeout: -1 })).toEqual({
      executionOrder: 'v1',
    });
  });

  it('finds a workflow by a part of its name', async () => {
    await start();
    const { body } = await ask('get', '/workflows?name=base');
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(['fallback']);
  });

  it('lets nobody put a version into production without the right to publish', async () => {
    await start({ scopes: ['workflow:update'] });
    const active = await ask('put', '/workflows/v2', editOf('v2', 'v2'));
    const inactive = await ask(
      'put',
      '/workflows/fallback',
      editOf('v2', 'fallback'),
    );
    expect([active.status, inactive.status]).toEqual([403, 200]);
  });

  it.each([
    ['without a trigger', [], 'no trigger node'],
    [
      'that asks for a credential that it lacks',
      [
        {
          ...seedDefinition({ id: 'x', name: 'x', path: PATH }).nodes[0],
          parameters: {
            path: 'other',
            httpMethod: 'POST',
            authentication: 'headerAuth',
          },
        },
      ],
      'configuration issues',
    ],
  ])('refuses to publish one %s', async (_name, nodes, words) => {
    await start();
    const made = await ask(
      'post',
      '/workflows',
      editOf('v2', 'v2', { nodes, connections: {} }),
    );
    const answer = await ask('post', `/workflows/${made.body.id}/publish`, {});
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain(words);
  });

  it('remembers over a restart what was created, saved and published', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'n8n-sandbox-'));
    const stateFile = join(folder, 'n8n.json');
    await start({ stateFile });
    const made = await ask('post', '/workflows', editOf('v2', 'v2'));
    const gone = await ask('post', '/workflows', editOf('v2', 'v2'));
    await ask('delete', `/workflows/${gone.body.id}`).expect(200);
    await ask('put', '/workflows/v2', editOf('fallback', 'v2'));
    await sandbox.stop();

    await start({ stateFile });
    await ask('get', `/workflows/${gone.body.id}`).expect(404);
    const kept = await ask('get', `/workflows/${made.body.id}`);
    expect(flowOf(kept.body.nodes)).toBe('v2');
    await call().expect(200);
    expect(ran).toEqual(['fallback']);
    rmSync(folder, { recursive: true });
  });
});
