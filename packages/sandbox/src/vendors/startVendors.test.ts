import express from 'express';
import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { FaultBook } from '../faults/FaultBook';
import { listen, ListeningServer } from '../http/listen';
import { customerOf } from '../organizations/customers';
import { organizations } from '../organizations/organizations';
import { readSettings } from '../start/settings';
import { Shutdown } from '../start/Shutdown';
import { CHATWOOT_ADMIN_TOKEN, N8N_API_KEY } from './credentials';
import { startVendors, Vendors } from './startVendors';

const [, , , academia, , doceria] = organizations;

async function findFreePort() {
  const server = await listen(express());
  await server.close();
  return String(server.port);
}

describe('n8n and Chatwoot together', () => {
  let folder: string;
  let crm: ListeningServer;
  let vendors: Vendors;
  let n8nUrl: string;
  let chatwootUrl: string;
  let faults: FaultBook;
  let hearCrmCall: (organizationId: string | undefined) => void;
  const shutdown = new Shutdown();

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'vendors-'));
    const app = express().use(express.json());
    app.post('/api/chatwoot/webhook', (request, response) => {
      response.json({ success: true });
      hearCrmCall(request.header('x-organization-id'));
    });
    app.post(/.*/, (_request, response) => {
      response.json({});
    });
    crm = await listen(app);
    faults = await FaultBook.open(path.join(folder, 'faults.json'));
    const settings = readSettings({
      SANDBOX_DATA_DIR: folder,
      SANDBOX_N8N_PORT: await findFreePort(),
      SANDBOX_CHATWOOT_PORT: await findFreePort(),
    });
    n8nUrl = `http://127.0.0.1:${settings.ports.n8n}`;
    chatwootUrl = `http://127.0.0.1:${settings.ports.chatwoot}`;
    vendors = await startVendors({
      settings,
      shutdown,
      tell: () => undefined,
      crmUrl: crm.url,
      faults,
    });
  });

  afterAll(async () => {
    await shutdown.run(error => {
      throw error;
    });
    await crm.close();
    await fs.rm(folder, { recursive: true });
  });

  function write(organization: typeof academia) {
    const customer = customerOf(organization, 2);
    return vendors.receiveMessage({
      accountId: organization.chatwootAccountId,
      inboxId: organization.inboxes.instagram.id,
      contact: { name: customer.name, identifier: customer.externalId },
      text: 'Oi',
    });
  }

  it.each([
    ['one path for both workflows', academia],
    ['a path for each workflow', doceria],
  ])(
    'carry a message to the CRM by v2, with %s',
    async (_paths, organization) => {
      const crmCall = new Promise(resolve => {
        hearCrmCall = resolve;
      });
      await write(organization);
      expect(await crmCall).toBe(organization.id);
      expect(vendors.lastV2RunAt(organization)).toBeDefined();
    },
  );

  it('let a person answer, as a person', async () => {
    hearCrmCall = () => undefined;
    const { conversationId } = await write(academia);
    await vendors.replyAsPerson(conversationId, 'Olá');
    const response = await fetch(
      `${chatwootUrl}/api/v1/accounts/1/conversations/${conversationId}/messages`,
      { headers: { api_access_token: CHATWOOT_ADMIN_TOKEN } },
    );
    const { payload } = z
      .object({
        payload: z.array(
          z.object({
            content: z.string(),
            sender: z.object({ type: z.string() }).nullish(),
          }),
        ),
      })
      .parse(await response.json());
    const reply = payload.find(({ content }) => content === 'Olá');
    expect(reply?.sender?.type).toBe('user');
  });

  it('fail for one organization on demand', async () => {
    const read = (of: typeof academia) =>
      fetch(`${n8nUrl}/api/v1/workflows/${of.workflows.v2.id}/publish`, {
        method: 'POST',
        headers: {
          'x-n8n-api-key': N8N_API_KEY,
          'content-type': 'application/json',
        },
        body: '{}',
      });
    await faults.set(academia.name, 'n8n-read-only-key', true);
    expect((await read(academia)).status).toBe(403);
    expect((await read(doceria)).status).toBe(200);
    await faults.heal(academia.name);
    expect((await read(academia)).status).toBe(200);
  });

  it('fail on demand', async () => {
    const ask = () =>
      fetch(`${n8nUrl}/api/v1/workflows/${academia.workflows.v2.id}`, {
        headers: { 'x-n8n-api-key': N8N_API_KEY },
      });
    expect((await ask()).status).toBe(200);
    await faults.set('platform', 'n8n-unauthorized', true);
    expect((await ask()).status).toBe(401);
    await faults.set('platform', 'n8n-down', true);
    await expect(ask()).rejects.toThrow('fetch failed');
    await faults.set('platform', 'chatwoot-down', true);
    await expect(fetch(`${chatwootUrl}/api/v1/profile`)).rejects.toThrow(
      'fetch failed',
    );
    await faults.heal('platform');
    expect((await ask()).status).toBe(200);
  });
});
