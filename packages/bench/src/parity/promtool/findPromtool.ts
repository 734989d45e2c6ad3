import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { NotFoundError } from '@backstage/errors';

const run = promisify(execFile);
/** `keep_firing_for` came with this version. */
const OLDEST = [2, 42];

/** Where promtool is, and which one. */
export interface Promtool {
  path: string;
  version: string;
}

/** `promtool, version 2.42.0+ds (…)` → `2.42.0`. */
function versionOf(words: string): string {
  return /version (\d+\.\d+\.\d+)/.exec(words)?.[1] ?? 'unknown';
}

function isOldEnough(version: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Finds promtool on the path, or where PROMTOOL_PATH says; tells how to get it where it is not. */
export async function findPromtool(
  environment: NodeJS.ProcessEnv,
): Promise<Promtool> {
  const path = environment.PROMTOOL_PATH || 'promtool';
  const howTo =
    'Install Prometheus (Debian 12 or newer: apt-get install prometheus), or set PROMTOOL_PATH to a promtool of 2.42 or newer.';
  let version: string;
  try {
    const { stdout, stderr } = await run(path, ['--version']);
    version = versionOf(stdout + stderr);
  } catch (error) {
    throw new NotFoundError(`"${path}" could not be run. ${howTo}`, error);
  }
  if (!isOldEnough(version)) {
    throw new NotFoundError(
      `"${path}" is of version ${version}, which knows no keep_firing_for. ${howTo}`,
    );
  }
  return { path, version };
}
