import { ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';

const repository = path.resolve(__dirname, '../../..');

/** A portal started the way a person starts it, by the command of the README. */
export class Portal {
  private child?: ChildProcess;

  readonly url = `http://localhost:${process.env.PORTAL_PORT}`;
  readonly backendUrl = `http://localhost:${process.env.BACKEND_PORT}`;
  readonly n8nUrl = `http://127.0.0.1:${process.env.SANDBOX_N8N_PORT}`;

  /** Resolves when the command says that it is ready; to the seconds that it says it took. */
  async start(): Promise<number> {
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    return new Promise((resolve, reject) => {
      readline.createInterface({ input: child.stdout }).on('line', line => {
        process.stdout.write(`# ${line}\n`);
        const ready = line.match(/Ready after ([\d.]+) s/);
        if (ready) {
          resolve(Number(ready[1]));
        }
      });
      child.once('close', code =>
        reject(
          new Error(`The portal ended with code ${code} before it was ready.`),
        ),
      );
    });
  }

  /** Stops it as Ctrl+C does. */
  async stop(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null) {
      return;
    }
    const ended = new Promise(resolve => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}
