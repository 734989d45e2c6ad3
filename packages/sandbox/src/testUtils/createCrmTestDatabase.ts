import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { prepareDatabases } from '../postgres/prepareDatabases';
import { startSandboxPostgres } from '../postgres/startSandboxPostgres';

async function startServer() {
  const given =
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;
  if (given) {
    return { connectionString: given, stop: async () => undefined };
  }
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sandbox-test-'));
  await fs.chmod(folder, 0o755);
  const server = await startSandboxPostgres({
    dataDir: path.join(folder, 'postgres'),
    throwaway: true,
  });
  return {
    connectionString: server.connectionString,
    async stop() {
      await server.stop();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

/** An empty database for one test file, on the test run's PostgreSQL or on one of its own. */
export async function createCrmTestDatabase() {
  const server = await startServer();
  const name = `crm_${randomUUID().replaceAll('-', '')}`;
  const connectionString = await prepareDatabases(
    server.connectionString,
    name,
  );
  return {
    /** As the owner of the CRM's tables. */
    connectionString,
    async drop() {
      const client = new Client({ connectionString: server.connectionString });
      await client.connect();
      await client.query(`drop database ${name} with (force)`);
      await client.end();
      await server.stop();
    },
  };
}
