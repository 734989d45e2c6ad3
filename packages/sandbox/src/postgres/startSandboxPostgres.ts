import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { promises as fs } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { SUPERUSER, SUPERUSER_PASSWORD } from './credentials';
import { findServerAccount, ServerAccount } from './findServerAccount';
import { locatePostgres, PostgresPrograms } from './locatePostgres';
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

/** Runs a program of PostgreSQL to its end; its words become the error. */
async function runToEnd(
  program: string,
  args: string[],
  account: ServerAccount,
  cwd: string,
) {
  const child = spawn(program, args, {
    ...account,
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', chunk => {
    words += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new Error(
      `${path.basename(program)} could not make the database: ${words.trim()}`,
    );
  }
}

async function initialize(
  programs: PostgresPrograms,
  account: ServerAccount,
  dataDir: string,
) {
  const isMade = await fs.stat(path.join(dataDir, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (isMade) {
    return;
  }
  await fs.mkdir(dataDir, { recursive: true });
  const passwordFile = path.join(dataDir, '..', `${path.basename(dataDir)}.pw`);
  await fs.writeFile(passwordFile, `${SUPERUSER_PASSWORD}\n`, { mode: 0o600 });
  try {
    if (account.uid !== undefined && account.gid !== undefined) {
      await fs.chown(dataDir, account.uid, account.gid);
      await fs.chown(passwordFile, account.uid, account.gid);
    }
    const flags = [
      `--pgdata=${dataDir}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ];
    await runToEnd(programs.initdb, flags, account, dataDir);
  } catch (error) {
    // A half-made directory would be refused by the next try.
    await fs.rm(dataDir, { recursive: true, force: true });
    throw explainAccess(error, dataDir, account);
  } finally {
    await fs.rm(passwordFile, { force: true });
  }
}

function explainAccess(
  error: unknown,
  dataDir: string,
  account: ServerAccount,
): Error {
  const { message } = error as Error;
  if (
    account.uid === undefined ||
    !/EACCES|Permission denied|could not access/.test(message)
  ) {
    return error as Error;
  }
  return new Error(
    `PostgreSQL does not run as root, and the account it runs under instead can't enter ${dataDir} or the folder of its programs. Put the repository (and SANDBOX_DATA_DIR) where every account may enter, for example under /srv, or run this as an ordinary user. It said: ${message}`,
  );
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
  await initialize(programs, account, dataDir);
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
    child.once('close', () =>
      reject(new Error(`PostgreSQL did not start: ${words.trim()}`)),
    );
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
