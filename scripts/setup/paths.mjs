import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);
/** What the set-up fetched for this machine; safe to delete. */
export const toolsDir = path.join(root, '.tools');
/** True when accounts other than ours may enter a folder and all above it. */
function isOpenToAll(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    if (!(fs.statSync(at).mode & 0o001)) {
      return false;
    }
    if (at === path.dirname(at)) {
      return true;
    }
  }
}

/**
 * Where the data live unless SANDBOX_DATA_DIR says otherwise. PostgreSQL does not
 * run as root, and no other account may enter a repository below /root: then
 * they live in /var/tmp, under a name made from the repository's place.
 */
function defaultDataDir() {
  if (process.getuid?.() !== 0 || isOpenToAll(root)) {
    return path.join(root, '.sandbox');
  }
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return path.join('/var/tmp', `messaging-health-${name}`);
}

/** The sandbox's and the portal's data; `npm run reset` forgets it. */
export const sandboxDir = process.env.SANDBOX_DATA_DIR ?? defaultDataDir();
export const yarnFile = path.join(root, '.yarn/releases/yarn-4.13.0.cjs');
export const backstageCli = path.join(
  root,
  'node_modules/@backstage/cli/bin/backstage-cli',
);
