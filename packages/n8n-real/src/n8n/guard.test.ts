import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { waitUntil } from '../waitUntil';

const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');

/** Starts a child of its own as n8n does, and tells both ids. */
const PROGRAM = `
const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
require('node:fs').writeFileSync(process.argv[2], process.pid + ' ' + child.pid);
setInterval(() => {}, 1000);
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the guard of a program', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'guard-'));
    await fs.writeFile(path.join(folder, 'program.js'), PROGRAM);
  });

  afterEach(async () => {
    await fs.rm(folder, { recursive: true });
  });

  function start(program: string) {
    return spawn(
      process.execPath,
      [
        '--require',
        transform,
        path.join(__dirname, 'guard.ts'),
        path.join(folder, program),
        path.join(folder, 'pids'),
      ],
      { stdio: ['pipe', 'ignore', 'ignore'] },
    );
  }

  async function pids(): Promise<number[]> {
    const found = await waitUntil(30_000, 50, async () => {
      const text = await fs
        .readFile(path.join(folder, 'pids'), 'utf8')
        .catch(() => '');
      return text.includes(' ') ? text : undefined;
    });
    return (found ?? '').split(' ').map(Number);
  }

  it('ends the program and what it started, once whoever wanted it is gone', async () => {
    const guard = start('program.js');
    const exited = once(guard, 'exit');
    const running = await pids();
    expect(running.map(isAlive)).toEqual([true, true]);
    guard.stdin?.destroy();
    await exited;
    const gone = await waitUntil(10_000, 50, async () =>
      running.some(isAlive) ? undefined : true,
    );
    expect(gone).toBe(true);
  }, 60_000);

  it('ends with the program, and as it does', async () => {
    await fs.writeFile(path.join(folder, 'fails.js'), 'process.exit(7)');
    const [code] = await once(start('fails.js'), 'exit');
    expect(code).toBe(7);
  }, 60_000);
});
