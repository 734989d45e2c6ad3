import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError, tell } from './console.mjs';
import { toolsDir } from './paths.mjs';
import { run, tail } from './run.mjs';

function isThere(program) {
  return (
    spawnSync('which', [program], { stdio: 'ignore' }).status === 0 ||
    fs.existsSync(path.join('/usr/bin', program))
  );
}

function isMissing() {
  const { PROMETHEUS_PATH, PROMTOOL_PATH } = process.env;
  return (
    !(PROMETHEUS_PATH || isThere('prometheus')) ||
    !(PROMTOOL_PATH || isThere('promtool'))
  );
}

async function apt(...args) {
  const logFile = path.join(toolsDir, 'logs/apt.log');
  const code = await run('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    logFile,
  });
  if (code !== 0) {
    throw new SetupError(
      `"apt-get ${args.join(' ')}" failed:\n${tail(logFile)}`,
      'install Prometheus by other means, or name it in PROMETHEUS_PATH and PROMTOOL_PATH.',
    );
  }
}

/**
 * Prometheus and promtool, which the tests of that module and the comparison with it
 * run for real. Installed where we may; else a person is told how.
 */
export async function ensurePrometheus() {
  if (!isMissing()) {
    return;
  }
  const mayInstall = process.getuid?.() === 0 && isThere('apt-get');
  if (!mayInstall) {
    throw new SetupError(
      'A real Prometheus takes part in the tests, and there is none.',
      'install it (Debian: apt-get install prometheus; macOS: brew install prometheus), or name the programs in PROMETHEUS_PATH and PROMTOOL_PATH.',
    );
  }
  tell('Installing Prometheus, which takes part in the tests …');
  await apt('update', '-qq');
  await apt('install', '-y', '-qq', '--no-install-recommends', 'prometheus');
}
