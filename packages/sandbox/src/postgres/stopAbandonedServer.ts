import { promises as fs } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { SUPERUSER, SUPERUSER_PASSWORD } from './credentials';

const STOP_TIMEOUT_MS = 10_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True when what answers on the port is a server on just this directory; a pid alone may have been given to another program. */
async function isServerOf(dataDir: string, port: number): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: SUPERUSER_PASSWORD,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>(
      'show data_directory',
    );
    return (
      path.resolve(answer.rows[0].data_directory) === path.resolve(dataDir)
    );
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Clears what a killed run left: its server, where that still runs, and its
 * `postmaster.pid`, which would keep a new one from starting.
 */
export async function stopAbandonedServer(dataDir: string): Promise<void> {
  const pidFile = path.join(dataDir, 'postmaster.pid');
  const lines = await fs.readFile(pidFile, 'utf8').catch(() => undefined);
  if (lines === undefined) {
    return;
  }
  const [pid, , , port] = lines.split('\n').map(Number);
  if (isAlive(pid) && (await isServerOf(dataDir, port))) {
    process.kill(pid, 'SIGINT');
    const deadline = performance.now() + STOP_TIMEOUT_MS;
    while (isAlive(pid)) {
      if (performance.now() > deadline) {
        throw new Error(
          `A PostgreSQL of an earlier run (process ${pid}) uses ${dataDir} and does not stop. Stop that process, then start again.`,
        );
      }
      await sleep(50);
    }
  }
  await fs.rm(pidFile, { force: true });
}
