import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { findFreePort } from '@messaging-health/bench';
import { waitUntil } from '../waitUntil';

const READY_WITHIN = 180_000;
const STOPPED_WITHIN = 25_000;

/** Everything of it that is not n8n's default: a scratch folder, and no words to anybody outside. */
async function environmentOf(
  folder: string,
  port: number,
): Promise<Record<string, string>> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    N8N_USER_FOLDER: folder,
    N8N_PORT: String(port),
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_RUNNERS_BROKER_PORT: String(await findFreePort()),
    N8N_SECURE_COOKIE: 'false',
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    // Executions are what tells who served; none may be lost to a clean-up.
    EXECUTIONS_DATA_PRUNE: 'false',
    N8N_LOG_LEVEL: 'warn',
  };
}

/** One n8n on SQLite in a folder of its own, which ends with the process that started it. */
export class N8nProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** Where it is reached. */
    readonly url: string,
    /** Where its words are kept. */
    readonly log: string,
  ) {}

  /** Starts the program, and resolves once it takes requests. */
  static async start(program: string, folder: string): Promise<N8nProcess> {
    await fs.mkdir(folder, { recursive: true });
    const log = path.join(folder, 'n8n.log');
    const port = await findFreePort();
    const words = await fs.open(log, 'a');
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.join(__dirname, 'guard.ts'),
        program,
        'start',
      ],
      {
        stdio: ['pipe', words.fd, words.fd],
        // Whoever ends all of ours at once must not end the guard before n8n.
        detached: true,
        env: await environmentOf(folder, port),
      },
    );
    await words.close();
    const started = new N8nProcess(child, `http://127.0.0.1:${port}`, log);
    await started.becomesReady();
    return started;
  }

  /** Ends it, and insists after a while. */
  async stop(): Promise<void> {
    if (this.hasEnded) {
      return;
    }
    const exited = once(this.child, 'exit');
    this.child.stdin?.end();
    const insists = setTimeout(
      () => this.child.kill('SIGKILL'),
      STOPPED_WITHIN,
    );
    await exited;
    clearTimeout(insists);
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async becomesReady(): Promise<void> {
    const ready = await waitUntil(READY_WITHIN, 250, async () => {
      if (this.hasEnded) {
        throw new Error(`n8n ended; its words are in ${this.log}.`);
      }
      return (await this.isReady()) || undefined;
    });
    if (!ready) {
      await this.stop();
      throw new Error(
        `n8n was not ready within ${READY_WITHIN / 1000} s; its words are in ${
          this.log
        }.`,
      );
    }
  }

  private async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.url}/healthz/readiness`, {
        signal: AbortSignal.timeout(2_000),
      });
      await answer.arrayBuffer();
      return answer.status === 200;
    } catch {
      return false;
    }
  }
}
