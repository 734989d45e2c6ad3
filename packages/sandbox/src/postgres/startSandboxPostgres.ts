import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { SUPERUSER, SUPERUSER_PASSWORD } from './credentials';
import { findServerAccount } from './findServerAccount';
import { initializeDataDirectory } from './initializeDataDirectory';
import { locatePostgres } from './locatePostgres';
import { stopAbandonedServer } from './stopAbandonedServer';

const HOST = '127.0.0.1';
const READY = 'database system is ready to accept connections';

export interface SandboxPostgresOptions {
  /** Kept between runs; made on the first one. */
  dataDir: string;
  /** Any free one when left out. */
  port?: number;
  /** For tests: faster, and a crash of the machine loses the data. */
  throwaway?: boolean;
}

export interface SandboxPostgres {
  host: string;
  port: number;
  /** As superuser, to the database `postgres`. */
  connectionString: string;
  stop(): Promise<void>;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('This machine gave no free TCP port.');
  }
  return address.port;
}

function serverFlags(options: {
  dataDir: string;
  port: number;
  throwaway?: boolean;
}): string[] {
  const settings = {
    listen_addresses: HOST,
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '64MB',
    synchronous_commit: 'off',
    ...(options.throwaway ? { fsync: 'off', full_page_writes: 'off' } : {}),
  };
  return [
    '-D',
    options.dataDir,
    '-p',
    String(options.port),
    ...Object.entries(settings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
  ];
}

function explainFailure(words: string, port: number): Error {
  return new Error(
    /could not bind|Address already in use/.test(words)
      ? `Port ${port} is taken by another program, so PostgreSQL can't start. Stop that program, or name another port in SANDBOX_POSTGRES_PORT.`
      : `PostgreSQL did not start: ${words.trim()}`,
  );
}

/** Starts the sandbox's own PostgreSQL and resolves once it takes connections. */
export async function startSandboxPostgres(
  options: SandboxPostgresOptions,
): Promise<SandboxPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const [programs, account] = await Promise.all([
    locatePostgres(),
    findServerAccount(),
  ]);
  await stopAbandonedServer(dataDir);
  await initializeDataDirectory(programs.initdb, account, dataDir);
  const port = options.port ?? (await findFreePort());
  const child = spawn(
    programs.postgres,
    serverFlags({ ...options, dataDir, port }),
    {
      ...account,
      cwd: dataDir,
      // In a group of its own, so that Ctrl+C reaches those who use it first.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const exited = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    let words = '';
    child.stderr.on('data', chunk => {
      words = `${words}${chunk}`.slice(-4000);
      if (words.includes(READY)) {
        resolve();
      }
    });
    child.once('error', reject);
    child.once('close', () => reject(explainFailure(words, port)));
  });
  return {
    host: HOST,
    port,
    connectionString: `postgresql://${SUPERUSER}:${SUPERUSER_PASSWORD}@${HOST}:${port}/postgres`,
    async stop() {
      child.kill('SIGINT');
      await exited;
    },
  };
}
