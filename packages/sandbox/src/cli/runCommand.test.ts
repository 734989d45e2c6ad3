import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createControlApp } from '../faults/createControlApp';
import { FaultBook } from '../faults/FaultBook';
import { SandboxStatus } from '../faults/sandboxStatus';
import { listen, ListeningServer } from '../http/listen';
import { parseCommand } from './parseCommand';
import { runCommand } from './runCommand';

describe('yarn sandbox', () => {
  let folder: string;
  let faults: FaultBook;
  let control: ListeningServer;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'cli-'));
    faults = await FaultBook.open(path.join(folder, 'f.json'));
    const status: SandboxStatus = {
      organizations: [
        { name: 'cantina-aurora', served: 'people', faults: ['webhook-5xx'] },
      ],
      platformFaults: [],
      observations: { heard: false, waiting: 3 },
    };
    control = await listen(createControlApp(faults, async () => status));
  });
  afterEach(async () => {
    await control.close();
    await fs.rm(folder, { recursive: true });
  });

  async function type(line: string) {
    const command = parseCommand(line.split(' '));
    if (!command) {
      throw new Error('not understood');
    }
    return (await runCommand(command, control.url)).join('\n');
  }

  it('breaks and heals an organization', async () => {
    expect(await type('fault academia-pedra-alta silence')).toContain(
      'yarn sandbox heal academia-pedra-alta',
    );
    expect(faults.listOf('academia-pedra-alta')).toEqual(['silence']);
    expect(await type('heal academia-pedra-alta')).toBe(
      'Mended for academia-pedra-alta: silence.',
    );
    expect(await type('heal academia-pedra-alta')).toBe(
      'Nothing was broken for academia-pedra-alta.',
    );
  });

  it('switches one fault off over the control server', async () => {
    await faults.set('academia-pedra-alta', 'silence', true);
    await fetch(`${control.url}/faults/academia-pedra-alta/silence`, {
      method: 'DELETE',
    });
    expect(faults.listOf('academia-pedra-alta')).toEqual([]);
  });

  it('shows who serves, what is broken, and whether the portal listens', async () => {
    const text = await type('status');
    expect(text).toMatch(/cantina-aurora +people +webhook-5xx/);
    expect(text).toMatch(/platform +no fault/);
    expect(text).toContain('3 wait');
  });

  it('explains every fault', async () => {
    const text = await type('faults');
    expect(text).toMatch(/webhook-5xx +its v2 flow/);
    expect(text).toMatch(/whatsapp-regression +its v2 flow/);
    expect(text).toMatch(/whatsapp-silence +no customer/);
    expect(text).toMatch(/duplicates +its v2 flow/);
    expect(text).toMatch(/n8n-stuck-conflict +the next workflow/);
  });

  it('says which names there are when one is wrong', async () => {
    await expect(type('fault nobody silence')).rejects.toThrow(
      /no organization "nobody".*cantina-aurora/,
    );
    await expect(type('heal nobody')).rejects.toThrow(/no organization/);
    await expect(type('fault cantina-aurora rain')).rejects.toThrow(
      /no fault "rain".*webhook-5xx/,
    );
  });

  it('says how to start the sandbox when none runs', async () => {
    await expect(
      runCommand({ kind: 'status' }, 'http://127.0.0.1:1'),
    ).rejects.toThrow('Start it with `npm start`');
  });

  it.each(['', 'status now', 'fault cantina-aurora', 'heal', 'dance'])(
    'does not understand "%s"',
    async line => {
      await expect(type(line)).rejects.toThrow('not understood');
    },
  );
});
