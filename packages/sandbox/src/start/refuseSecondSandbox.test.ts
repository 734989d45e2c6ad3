import express from 'express';
import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listen } from '../http/listen';
import { refuseSecondSandbox } from './refuseSecondSandbox';
import { writeState } from './stateFile';

describe('refuseSecondSandbox', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'second-'));
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  function leaveState(controlPort: number) {
    return writeState(folder, {
      pid: 4711,
      startedAt: '2026-11-23T12:00:00.000Z',
      ports: { control: controlPort, crm: 2, n8n: 3, chatwoot: 4, postgres: 5 },
      credentials: {
        n8nApiKey: 'a',
        chatwootToken: 'b',
        observationsToken: 'c',
        portal: { user: 'p', password: 'q' },
        crmReader: { user: 'r', password: 's' },
      },
    });
  }

  it('lets the first one start, and one after a run that was killed', async () => {
    await refuseSecondSandbox(folder);
    await leaveState(1);
    await refuseSecondSandbox(folder);
    expect(await fs.readdir(folder)).toEqual(['state.json']);
  });

  it('refuses while the other one answers, and says which process it is', async () => {
    const app = express();
    app.get('/status', (_request, response) => {
      response.json({});
    });
    const control = await listen(app);
    await leaveState(control.port);
    await expect(refuseSecondSandbox(folder)).rejects.toThrow('process 4711');
    await control.close();
  });
});
