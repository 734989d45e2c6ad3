import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);
/** What the set-up fetched for this machine; safe to delete. */
export const toolsDir = path.join(root, '.tools');
/** The sandbox's and the portal's data; `npm run reset` forgets it. */
export const sandboxDir = process.env.SANDBOX_DATA_DIR ?? path.join(root, '.sandbox');
export const yarnFile = path.join(root, '.yarn/releases/yarn-4.13.0.cjs');
export const backstageCli = path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
