import { promises as fs } from 'node:fs';

/** Numbers of the account that the server runs under; empty for "mine". */
export interface ServerAccount {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root. Where we are root (containers, CI), an
 * account that every Unix has is borrowed; none is created.
 */
export async function findServerAccount(): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const accounts = new Map(
    (await fs.readFile('/etc/passwd', 'utf8')).split('\n').map(line => {
      const [name, , uid, gid] = line.split(':');
      return [name, { uid: Number(uid), gid: Number(gid) }] as const;
    }),
  );
  const account = accounts.get('postgres') ?? accounts.get('nobody');
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody". Run this as an ordinary user.',
    );
  }
  return account;
}
