import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { report, tableOf } from './report';

const machine = {
  cores: 2,
  processor: 'an invented processor',
  memoryGigabytes: 8,
  node: 'v24.0.0',
  platform: 'linux x64',
  commit: 'abc',
};

describe('a report', () => {
  const home = process.cwd();
  let printed = '';

  beforeEach(async () => {
    printed = '';
    process.chdir(await fs.mkdtemp(path.join(os.tmpdir(), 'bench-')));
    jest.spyOn(process.stdout, 'write').mockImplementation(text => {
      printed += text;
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.chdir(home);
    process.exitCode = undefined;
  });

  const write = (holds: boolean) =>
    report({
      name: 'invented',
      title: 'An invented measurement',
      machine,
      rows: [{ what: 'reading', seconds: 1.5 }],
      requirements: [{ text: 'in 1.5 s, at most 5 s', holds }],
    });

  it('is printed as a table and kept as JSON with the machine it ran on', async () => {
    await write(true);
    expect(printed).toContain('reading      1.5');
    expect(printed).toContain('holds: in 1.5 s, at most 5 s');
    const kept = JSON.parse(
      await fs.readFile('bench-results/invented.json', 'utf8'),
    );
    expect(kept).toMatchObject({
      holds: true,
      machine,
      rows: [{ what: 'reading', seconds: 1.5 }],
    });
    expect(process.exitCode).toBeUndefined();
  });

  it('fails the program where something does not hold', async () => {
    await write(false);
    expect(printed).toContain('DOES NOT HOLD: in 1.5 s, at most 5 s');
    expect(process.exitCode).toBe(1);
  });

  it('sets words to the left, figures to the right, and leaves gaps empty', () => {
    expect(
      tableOf([
        { step: 'a', rows: 5 },
        { step: 'longer', rows: 1000, note: 'x' },
      ]),
    ).toEqual([
      'step    rows  note',
      '------  ----  ----',
      'a          5',
      'longer  1000  x',
    ]);
  });
});
