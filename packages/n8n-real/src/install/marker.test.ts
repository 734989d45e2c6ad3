import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  builtForThisNode,
  isComplete,
  readMarker,
  removeMarker,
  writeMarker,
} from './marker';

const WANTED = { n8n: '2.40.3', builtFor: '137 linux x64' };

describe('the marker of an install', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'marker-'));
  });

  afterEach(async () => {
    await fs.rm(folder, { recursive: true });
  });

  it('is missing where an install was never finished', async () => {
    await fs.mkdir(path.join(folder, 'node_modules/n8n'), { recursive: true });
    expect(await readMarker(folder)).toBeUndefined();
    expect(await isComplete(folder, WANTED)).toBe(false);
  });

  it('is missing where there is no folder at all', async () => {
    expect(await isComplete(path.join(folder, 'none'), WANTED)).toBe(false);
  });

  it('says that all of it is there, once it is written', async () => {
    await writeMarker(folder, WANTED);
    expect(await readMarker(folder)).toEqual(WANTED);
    expect(await isComplete(folder, WANTED)).toBe(true);
    expect(await fs.readdir(folder)).toEqual(['complete.json']);
  });

  it.each([
    ['another version', { ...WANTED, n8n: '2.41.0' }],
    ['another Node', { ...WANTED, builtFor: '127 linux x64' }],
  ])('does not speak for %s', async (_what, other) => {
    await writeMarker(folder, WANTED);
    expect(await isComplete(folder, other)).toBe(false);
  });

  it.each(['', '{"n8n":', '[]', '{"n8n":"2.40.3"}'])(
    'is no marker as %p',
    async text => {
      await fs.writeFile(path.join(folder, 'complete.json'), text);
      expect(await isComplete(folder, WANTED)).toBe(false);
    },
  );

  it('goes before the next install begins, and may be gone already', async () => {
    await writeMarker(folder, WANTED);
    await removeMarker(folder);
    await removeMarker(folder);
    expect(await isComplete(folder, WANTED)).toBe(false);
  });

  it('names the Node that runs this', () => {
    expect(builtForThisNode()).toContain(process.versions.modules);
  });
});
