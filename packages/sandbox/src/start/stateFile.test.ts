import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readState, removeState, writeState } from './stateFile';

describe('the state file', () => {
  it('is read as it was written, and is gone after a stop', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'state-'));
    const state = {
      pid: 1,
      startedAt: '2026-11-23T12:00:00.000Z',
      ports: { control: 1, crm: 2, n8n: 3, chatwoot: 4, postgres: 5 },
      credentials: {
        n8nApiKey: 'a',
        chatwootToken: 'b',
        observationsToken: 'c',
        portal: { user: 'p', password: 'q' },
        crmReader: { user: 'r', password: 's' },
      },
    };
    expect(await readState(folder)).toBeUndefined();
    await writeState(folder, state);
    expect(await readState(folder)).toEqual(state);
    await removeState(folder);
    expect(await readState(folder)).toBeUndefined();
    await fs.rm(folder, { recursive: true });
  });
});
