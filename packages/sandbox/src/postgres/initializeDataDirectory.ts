import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { SUPERUSER, SUPERUSER_PASSWORD } from './credentials';
import { ServerAccount } from './findServerAccount';

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

/** Makes a new database cluster in the folder, unless there is one. */
export async function initializeDataDirectory(
  initdb: string,
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
    await runToEnd(initdb, flags, account, dataDir);
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
