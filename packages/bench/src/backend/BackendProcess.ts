import { ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessagingHealthClient } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { findFreePort } from './findFreePort';

const READY_WITHIN = 120_000;
const STOPPED_WITHIN = 20_000;

/** In bytes. */
const memorySchema = z.object({ now: z.number(), peak: z.number() });
export type Memory = z.infer<typeof memorySchema>;

/** What a backend process runs. */
export interface BackendProgram {
  /** The program, a TypeScript file; it is told its config by `--config`. */
  file: string;
  /** Its app-config, once its port is known. */
  config: (port: number) => object;
  /** Variables beside our own. */
  environment?: Record<string, string>;
  /** The bearer token with which `client` asks. */
  token: string;
}

/** One backend process, which can be killed and started again at the same address. */
export class BackendProcess {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
    private readonly program: BackendProgram,
  ) {}

  /** Starts one; its words go to a file in `folder`. */
  static async start(
    folder: string,
    program: BackendProgram,
  ): Promise<BackendProcess> {
    const port = await findFreePort();
    const place = path.join(folder, `backend-${port}`);
    await fs.mkdir(place, { recursive: true });
    await fs.writeFile(
      path.join(place, 'app-config.yaml'),
      JSON.stringify(program.config(port)),
    );
    const started = new BackendProcess(port, place, program);
    await started.start();
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Asks it as another service would. */
  get client(): MessagingHealthClient {
    return this.clientWith(this.program.token);
  }

  /** Asks it as whoever bears the token. */
  clientWith(token: string): MessagingHealthClient {
    return new MessagingHealthClient({
      discoveryApi: {
        getBaseUrl: async plugin => `${this.url}/api/${plugin}`,
      },
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            headers: {
              ...init?.headers,
              Authorization: `Bearer ${token}`,
            },
          }),
      },
    });
  }

  async memory(): Promise<Memory> {
    const messages = this.child && on(this.child, 'message');
    this.child?.send('memory');
    for await (const [message] of messages ?? []) {
      // What loads the program speaks on the same line.
      const memory = memorySchema.safeParse(message);
      if (memory.success) {
        return memory.data;
      }
    }
    throw new Error(`The backend ended; its words are in ${this.log}.`);
  }

  /** Where its words are kept. */
  get log(): string {
    return path.join(this.folder, 'backend.log');
  }

  /** Starts it (again), and resolves once it takes requests. */
  async start(): Promise<void> {
    const log = await fs.open(this.log, 'a');
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        this.program.file,
        '--config',
        path.join(this.folder, 'app-config.yaml'),
      ],
      {
        stdio: ['ignore', log.fd, log.fd, 'ipc'],
        env: { ...process.env, ...this.program.environment },
      },
    );
    this.child = child;
    await log.close();
    await this.becomesReady(child);
  }

  /** Ends it at once, whatever it is doing, as a machine that dies would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end, and insists after a while. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const exited = once(child, 'exit');
    child.kill(signal);
    const insists = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN);
    await exited;
    clearTimeout(insists);
  }

  private async becomesReady(child: ChildProcess): Promise<void> {
    const until = Date.now() + READY_WITHIN;
    while (Date.now() < until) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The backend ended; its words are in ${this.log}.`);
      }
      if (await this.isReady()) {
        return;
      }
      await sleep(200);
    }
    await this.kill();
    throw new Error(
      `The backend was not ready within ${
        READY_WITHIN / 1000
      } s; its words are in ${this.log}.`,
    );
  }

  private async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.url}/.backstage/health/v1/readiness`);
      return answer.status === 200;
    } catch {
      return false;
    }
  }
}
