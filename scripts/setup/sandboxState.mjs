import fs from 'node:fs';
import path from 'node:path';
import { sandboxDir } from './paths.mjs';

const stateFile = path.join(sandboxDir, 'state.json');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The running sandbox's state (ports, credentials, pid), or undefined when none runs. */
export function readRunning() {
  try {
    const state = JSON.parse(fs.readFileSync(stateFile, 'utf8'));
    return isAlive(state.pid) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what a run before left, so that readiness can be seen. */
export function forgetState() {
  fs.rmSync(stateFile, { force: true });
}
