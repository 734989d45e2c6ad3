import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { PORTAL } from './credentials';
import { prepareDatabases } from './prepareDatabases';
import { SandboxPostgres, startSandboxPostgres } from './startSandboxPostgres';

describe('the PostgreSQL of the sandbox', () => {
  let folder: string;
  let dataDir: string;
  const running: SandboxPostgres[] = [];

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sandbox-postgres-'));
    await fs.chmod(folder, 0o755);
    dataDir = path.join(folder, 'postgres');
  });

  afterAll(async () => {
    await Promise.all(running.map(server => server.stop()));
    await fs.rm(folder, { recursive: true, force: true });
  });

  async function start() {
    const server = await startSandboxPostgres({ dataDir, throwaway: true });
    running.push(server);
    return server;
  }

  async function stop(server: SandboxPostgres) {
    running.splice(running.indexOf(server), 1);
    await server.stop();
  }

  async function query(connectionString: string, text: string) {
    const client = new Client({ connectionString });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  it('keeps its data over a stop, over a stale pid file, and over a run that was killed', async () => {
    const first = await start();
    await query(first.connectionString, 'create table kept as select 1 as n');
    await stop(first);

    await fs.writeFile(
      path.join(dataDir, 'postmaster.pid'),
      `999999\n${dataDir}\n1\n1\n`,
    );
    const second = await start();
    expect(await query(second.connectionString, 'select n from kept')).toEqual([
      { n: 1 },
    ]);

    // Nobody stopped the second one: its starter was killed, as far as the third can tell.
    const third = await start();
    expect(await query(third.connectionString, 'select n from kept')).toEqual([
      { n: 1 },
    ]);
    await expect(query(second.connectionString, 'select 1')).rejects.toThrow();
  }, 60_000);

  it('says which port is taken', async () => {
    const server = await start();
    await expect(
      startSandboxPostgres({
        dataDir: path.join(folder, 'other'),
        port: server.port,
        throwaway: true,
      }),
    ).rejects.toThrow(`Port ${server.port} is taken`);
  }, 60_000);

  it('lets the portal make databases of its own, on every start', async () => {
    const server = await start();
    await prepareDatabases(server.connectionString);
    const crm = new URL(await prepareDatabases(server.connectionString));
    expect(crm.pathname).toBe('/crm');

    const portal = new URL(server.connectionString);
    portal.username = PORTAL.user;
    portal.password = PORTAL.password;
    await query(portal.toString(), 'create database backstage_plugin_example');
    portal.pathname = '/backstage_plugin_example';
    await query(portal.toString(), 'create table mine (id integer)');
  }, 60_000);
});
