import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findPromtool } from './findPromtool';

async function programThatSays(words: string): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'promtool-'));
  const file = path.join(folder, 'promtool');
  await fs.writeFile(file, `#!/bin/sh\necho '${words}'\n`, { mode: 0o755 });
  return file;
}

describe('findPromtool', () => {
  it('takes the one that PROMTOOL_PATH names, and says which it is', async () => {
    const file = await programThatSays(
      'promtool, version 2.42.0+ds (invented)',
    );
    expect(await findPromtool({ PROMTOOL_PATH: file })).toEqual({
      path: file,
      version: '2.42.0',
    });
  });

  it('takes a newer one', async () => {
    const file = await programThatSays('promtool, version 3.1.0 (invented)');
    expect((await findPromtool({ PROMTOOL_PATH: file })).version).toBe('3.1.0');
  });

  it('says how to get it where there is none', async () => {
    await expect(
      findPromtool({ PROMTOOL_PATH: '/nowhere/promtool' }),
    ).rejects.toThrow(
      /"\/nowhere\/promtool" could not be run.*apt-get install prometheus.*PROMTOOL_PATH/,
    );
  });

  it.each(['2.41.0', '1.99.0'])(
    'refuses %s, which is too old',
    async version => {
      const file = await programThatSays(
        `promtool, version ${version} (invented)`,
      );
      await expect(findPromtool({ PROMTOOL_PATH: file })).rejects.toThrow(
        'knows no keep_firing_for',
      );
    },
  );

  it('refuses a program that is something else', async () => {
    const file = await programThatSays('hello');
    await expect(findPromtool({ PROMTOOL_PATH: file })).rejects.toThrow(
      'of version unknown',
    );
  });
});
