import { ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, promises as fs } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

const PROGRAM = process.env.PROMETHEUS_PATH ?? '/usr/bin/prometheus';
const TOOL = path.join(path.dirname(PROGRAM), 'promtool');
const LONGEST_START = 30_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('The server has no port');
  }
  return address.port;
}

function refuseWithoutProgram(): void {
  const missing = [PROGRAM, TOOL].find(program => !existsSync(program));
  if (missing) {
    throw new Error(
      `${missing} is missing, and these tests ask a real Prometheus: apt-get install prometheus, or set PROMETHEUS_PATH to the program (promtool beside it).`,
    );
  }
}

/** A real Prometheus on a free port, with history that was made beforehand. It scrapes nothing. */
export class TestPrometheus {
  readonly url: string;
  private process: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Starts one that knows the samples of an OpenMetrics text. */
  static async start(openMetrics: string): Promise<TestPrometheus> {
    refuseWithoutProgram();
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'prometheus-'));
    const samples = path.join(folder, 'samples.txt');
    await fs.writeFile(samples, openMetrics);
    await fs.writeFile(path.join(folder, 'prometheus.yml'), 'global: {}\n');
    await promisify(execFile)(TOOL, [
      'tsdb',
      'create-blocks-from',
      'openmetrics',
      samples,
      path.join(folder, 'data'),
    ]);
    const prometheus = new TestPrometheus(folder, await freePort());
    await prometheus.run();
    return prometheus;
  }

  /** Ends it and starts it anew, on the same port with the same data. */
  async restart(meanwhile: () => Promise<void>): Promise<void> {
    await this.end();
    await meanwhile();
    await this.run();
  }

  async destroy(): Promise<void> {
    await this.end();
    await fs.rm(this.folder, { recursive: true, force: true });
  }

  private async run(): Promise<void> {
    const child = spawn(
      PROGRAM,
      [
        `--config.file=${path.join(this.folder, 'prometheus.yml')}`,
        `--storage.tsdb.path=${path.join(this.folder, 'data')}`,
        '--storage.tsdb.retention.time=100y',
        `--web.listen-address=127.0.0.1:${this.port}`,
        '--log.level=error',
      ],
      { stdio: 'ignore' },
    );
    this.process = child;
    const deadline = performance.now() + LONGEST_START;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || performance.now() > deadline) {
        throw new Error(`${PROGRAM} did not start`);
      }
      await pause(50);
    }
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/-/ready`)).ok;
    } catch {
      return false;
    }
  }

  private async end(): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (child && child.exitCode === null) {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
  }
}
