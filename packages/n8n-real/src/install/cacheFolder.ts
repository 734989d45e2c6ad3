import os from 'node:os';
import path from 'node:path';

/** Where an n8n of this version is kept between runs: outside of every repository. */
export function cacheFolder(
  environment: NodeJS.ProcessEnv,
  version: string,
): string {
  const caches =
    environment.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(caches, 'messaging-health', `n8n-${version}`);
}
