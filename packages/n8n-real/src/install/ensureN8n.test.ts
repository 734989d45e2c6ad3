import { existsSync, promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from './cacheFolder';
import { ensureN8n, programOf } from './ensureN8n';
import { runCommand } from './runCommand';

describe('installing n8n', () => {
  let top: string;
  let folder: string;
  let commands: string[];

  beforeEach(async () => {
    top = await fs.mkdtemp(path.join(os.tmpdir(), 'ensure-n8n-'));
    folder = path.join(top, 'n8n-1.2.3');
    commands = [];
  });

  afterEach(async () => {
    await fs.rm(top, { recursive: true });
  });

  /** Does what npm would, as far as a file goes. */
  const npm: typeof runCommand = async (command, args) => {
    commands.push([command, ...args].join(' '));
    if (args[0] === 'install') {
      await fs.mkdir(path.dirname(programOf(folder)), { recursive: true });
      await fs.writeFile(programOf(folder), '');
    }
  };

  const ensure = (run = npm, version = '1.2.3') =>
    ensureN8n({ folder, version, tell: () => undefined, run });

  it('installs without scripts, builds what needs building, and then knows it', async () => {
    expect(await ensure()).toBe(programOf(folder));
    expect(commands).toEqual([
      'npm install --ignore-scripts --no-audit --no-fund',
      'npm rebuild sqlite3',
    ]);
    await ensure();
    expect(commands).toHaveLength(2);
    const manifest = path.join(folder, 'package.json');
    expect(JSON.parse(await fs.readFile(manifest, 'utf8'))).toEqual({
      private: true,
      dependencies: { n8n: '1.2.3' },
    });
  });

  it('does one again that was broken off, from nothing', async () => {
    const leftover = path.join(folder, 'node_modules/half/package.json');
    const dies: typeof runCommand = async (command, args, options) => {
      await npm(command, args, options);
      await fs.mkdir(path.dirname(leftover), { recursive: true });
      await fs.writeFile(leftover, '{}');
      throw new Error('the power went');
    };
    await expect(ensure(dies)).rejects.toThrow('the power went');
    expect(existsSync(leftover)).toBe(true);
    await ensure();
    expect(commands).toHaveLength(3);
    expect(existsSync(leftover)).toBe(false);
  });

  it('does one again whose building failed', async () => {
    const noCompiler: typeof runCommand = async (command, args, options) => {
      await npm(command, args, options);
      if (args[0] === 'rebuild') {
        throw new Error('no compiler');
      }
    };
    await expect(ensure(noCompiler)).rejects.toThrow('no compiler');
    await ensure();
    expect(commands).toHaveLength(4);
  });

  it('installs another version in its place', async () => {
    await ensure();
    await ensure(npm, '1.3.0');
    expect(commands).toHaveLength(4);
  });
});

describe('cacheFolder', () => {
  it("is in the caches of whoever's machine it is", () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, '1.2.3')).toBe(
      '/caches/messaging-health/n8n-1.2.3',
    );
    expect(cacheFolder({}, '1.2.3')).toBe(
      path.join(os.homedir(), '.cache/messaging-health/n8n-1.2.3'),
    );
  });
});

describe('runCommand', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'run-command-'));
  });

  afterEach(async () => {
    await fs.rm(folder, { recursive: true });
  });

  const run = (program: string, milliseconds = 30_000) =>
    runCommand(process.execPath, ['-e', program], {
      cwd: folder,
      log: path.join(folder, 'words.log'),
      milliseconds,
    });

  it('keeps the words of what goes well', async () => {
    await run('console.log("well")');
    const words = await fs.readFile(path.join(folder, 'words.log'), 'utf8');
    expect(words).toBe('well\n');
  });

  it('tells the last words of what fails', async () => {
    await expect(run('console.error("why"); process.exit(3)')).rejects.toThrow(
      /ended with 3[^]*why/,
    );
  });

  it('ends what takes too long', async () => {
    await expect(run('setInterval(() => {}, 1000)', 300)).rejects.toThrow(
      'did not end in time',
    );
  });
});
