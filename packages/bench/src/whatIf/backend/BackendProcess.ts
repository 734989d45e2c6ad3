import { ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessagingHealthClient } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { findFreePort } from '../../ingest/backend/findFreePort';
import { backendConfig, TOKEN } from './backendConfig';

const READY_WITHIN = 120_000;

/** In bytes. */
const memorySchema = z.object({ now: z.number(), peak: z.number() });
export type Memory = z.infer<typeof memorySchema>;

/** A real backend in a process of its own, asked over HTTP. */
export class BackendProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
    private readonly log: string,
  ) {}

  /** Resolves once it takes requests; its words go to a file in `folder`. */
  static async start(
    postgres: string,
    folder: string,
  ): Promise<BackendProcess> {
    const port = await findFreePort();
    const config = path.join(folder, 'app-config.yaml');
    await fs.writeFile(config, JSON.stringify(backendConfig(port, postgres)));
    const log = path.join(folder, 'backend.log');
    const words = await fs.open(log, 'a');
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.join(__dirname, 'program.ts'),
        '--config',
        config,
      ],
      { stdio: ['ignore', words.fd, words.fd, 'ipc'] },
    );
    await words.close();
    const backend = new BackendProcess(child, `http://127.0.0.1:${port}`, log);
    await backend.becomesReady();
    return backend;
  }

  /** Asks it as any other service would. */
  get client(): MessagingHealthClient {
    return new MessagingHealthClient({
      discoveryApi: {
        getBaseUrl: async plugin => `${this.url}/api/${plugin}`,
      },
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            headers: { ...init?.headers, Authorization: `Bearer ${TOKEN}` },
          }),
      },
    });
  }

  async memory(): Promise<Memory> {
    const messages = on(this.child, 'message');
    this.child.send('memory');
    for await (const [message] of messages) {
      // What loads the program speaks on the same line.
      const memory = memorySchema.safeParse(message);
      if (memory.success) {
        return memory.data;
      }
    }
    throw new Error(`The backend ended; its words are in ${this.log}.`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await exited;
    }
  }

  private async becomesReady(): Promise<void> {
    const until = Date.now() + READY_WITHIN;
    while (Date.now() < until) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`The backend ended; its words are in ${this.log}.`);
      }
      const isReady = await fetch(
        `${this.url}/.backstage/health/v1/readiness`,
      ).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (isReady) {
        return;
      }
      await sleep(200);
    }
    await this.stop();
    throw new Error(
      `The backend was not ready in time; its words are in ${this.log}.`,
    );
  }
}
