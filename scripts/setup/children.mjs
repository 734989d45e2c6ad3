import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError, tell } from './console.mjs';
import { environmentFor } from './ensureNode.mjs';
import { root, sandboxDir } from './paths.mjs';
import { tail } from './run.mjs';

const transform = path.join(
  root,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

/** The long-running processes of one `npm start`, stopped together. */
export class Children {
  #running = new Map();
  #stopping = false;

  /** Starts a TypeScript program; its output goes to a log under the sandbox's folder. */
  start(node, name, file, { cwd = root, args = [], env = {} } = {}) {
    const logFile = path.join(sandboxDir, 'logs', `${name}.log`);
    fs.mkdirSync(path.dirname(logFile), { recursive: true });
    const log = fs.openSync(logFile, 'w');
    const child = spawn(node.bin, ['--require', transform, file, ...args], {
      cwd,
      env: environmentFor(node, env),
      stdio: ['ignore', log, log],
      // A group of its own, so that Ctrl+C reaches it through us, in order.
      detached: process.platform !== 'win32',
    });
    const ended = new Promise(resolve => child.once('close', resolve));
    this.#running.set(name, { child, ended, logFile });
    ended.then(code => {
      this.#running.delete(name);
      if (!this.#stopping) {
        process.stderr.write(
          `\nThe ${name} ended unexpectedly (code ${code}). Its last words, from ${path.relative(
            root,
            logFile,
          )}:\n${tail(logFile)}\n`,
        );
        this.stop().then(() => process.exit(1));
      }
    });
    return { logFile, ended };
  }

  /** Waits until `isReady` says so; gives up when the child ended or time is over. */
  async ready(name, isReady, seconds) {
    const deadline = Date.now() + seconds * 1000;
    while (!(await isReady())) {
      const entry = this.#running.get(name);
      if (!entry || Date.now() > deadline) {
        throw new SetupError(
          `The ${name} was not ready within ${seconds} s.`,
          `read ${path.relative(
            root,
            path.join(sandboxDir, 'logs', `${name}.log`),
          )}, then run the command again.`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, 150));
    }
    tell(`The ${name} is ready.`);
  }

  /** Stops the newest first, and waits for each. */
  async stop() {
    this.#stopping = true;
    for (const { child, ended } of [...this.#running.values()].reverse()) {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(force);
    }
  }
}
