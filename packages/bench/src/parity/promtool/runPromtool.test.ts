import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runPromtool } from './runPromtool';

const files = { rules: '{}', test: '{}' };

/** A program in promtool's place that says something and ends with a code. */
async function runWith(words: string, code: number) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'promtool-'));
  const promtool = path.join(folder, 'promtool');
  await fs.writeFile(promtool, `#!/bin/sh\nprintf '${words}'\nexit ${code}\n`, {
    mode: 0o755,
  });
  return runPromtool({ promtool, folder: path.join(folder, 'batch'), files });
}

describe('runPromtool', () => {
  it('finds no difference where promtool is content', async () => {
    expect(await runWith('Unit Testing: x\\n  SUCCESS\\n', 0)).toEqual([]);
  });

  it('answers the differences that promtool names', async () => {
    const words =
      '  FAILED:\\n    alertname: equivalent, time: 5m,\\n exp:[], \\n got:[\\n Labels:{organization="a"}\\n ]\\n';
    expect(await runWith(words, 1)).toEqual([
      {
        alert: 'equivalent',
        minute: 5,
        organization: 'a',
        firesIn: 'prometheus',
      },
    ]);
  });

  it.each([
    ['a rule that can not be parsed', 'parse error', 1, 'another reason'],
    ['a test of nothing', '', 0, 'tested nothing'],
  ])('takes %s for no agreement', async (_, words, code, complaint) => {
    await expect(runWith(words, code)).rejects.toThrow(complaint);
  });
});
