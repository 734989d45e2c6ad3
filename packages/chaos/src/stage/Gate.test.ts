import http from 'node:http';
import { AddressInfo } from 'node:net';
import { Effect, Gate } from './Gate';

/** A server that counts what reaches it. */
async function startTarget() {
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end('{"ok":true}');
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return { seen, url: `http://127.0.0.1:${port}`, server };
}

describe('a gate', () => {
  async function setUp(die: 'before' | 'after' | 'never' = 'never') {
    const target = await startTarget();
    const told: string[] = [];
    const gate = await Gate.open({
      system: 'n8n',
      target: target.url,
      watcher: {
        before: async ({ path }: Effect) => {
          told.push(`before ${path}`);
          if (die === 'before') {
            throw new Error('dead');
          }
        },
        after: async ({ path }, status) => {
          told.push(`after ${path} ${status}`);
        },
      },
    });
    return {
      ...target,
      told,
      gate,
      close: async () => {
        await gate.close();
        target.server.closeAllConnections();
        await new Promise(resolve => target.server.close(resolve));
      },
    };
  }

  it('lets everything through, and tells of what changes something', async () => {
    const { gate, seen, told, close } = await setUp();
    const publish = await fetch(`${gate.url}/workflows/7/publish`, {
      method: 'POST',
      body: '{}',
    });
    expect(publish.status).toBe(201);
    expect(await publish.json()).toEqual({ ok: true });
    await fetch(`${gate.url}/workflows/7`);
    await fetch(`${gate.url}/webhook/path`, { method: 'POST', body: '{' });
    expect(seen).toHaveLength(3);
    expect(told).toEqual([
      'before /workflows/7/publish',
      'after /workflows/7/publish 201',
    ]);
    await close();
  });

  it('keeps an effect from happening whose asker died before it', async () => {
    const { gate, seen, close } = await setUp('before');
    await expect(
      fetch(`${gate.url}/workflows/7/publish`, { method: 'POST', body: '{}' }),
    ).rejects.toThrow();
    expect(seen).toEqual([]);
    await close();
  });
});
