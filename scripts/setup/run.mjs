import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Runs a command to its end. Output goes to the terminal, or to `logFile` where
 * one is given; resolves to the exit code.
 */
export function run(command, args, { cwd, env, logFile } = {}) {
  return new Promise((resolve, reject) => {
    let stdio = 'inherit';
    if (logFile) {
      fs.mkdirSync(path.dirname(logFile), { recursive: true });
      const log = fs.openSync(logFile, 'w');
      stdio = ['ignore', log, log];
    }
    const child = spawn(command, args, { cwd, env, stdio, shell: false });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** The last lines of a log, for an error message. */
export function tail(logFile, lines = 15) {
  return fs
    .readFileSync(logFile, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .join('\n');
}
