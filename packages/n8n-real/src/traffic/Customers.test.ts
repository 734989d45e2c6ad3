import { createServer, Server } from 'node:http';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import {
  ChatwootSandbox,
  startChatwootSandbox,
} from '@messaging-health/sandbox';
import { CHATWOOT_TOKEN } from '../settings';
import { waitUntil } from '../waitUntil';
import { chatwootSeeds } from '../world/chatwootSeeds';
import { inventOrganization } from '../world/inventOrganization';
import { Pair } from '../world/Pair';
import { pathsOf } from '../world/pathsOf';
import { Customers, deliverAndCount } from './Customers';
import { MessageLedger } from './MessageLedger';

const paths = pathsOf('two-webhooks', 'exemplo-7');
const pair: Pair = {
  kind: 'two-webhooks',
  paths,
  workflowIds: { v2: 'w1', fallback: 'w2' },
  organization: inventOrganization(7, {
    v2: { id: 'w1', path: paths.v2[0] },
    fallback: { id: 'w2', path: paths.fallback[0] },
  }),
};
const INBOXES = [71, 72];

describe('customers who write', () => {
  let n8n: Server;
  let chatwoot: ChatwootSandbox;
  let called: string[];
  let status: number;
  const ledger = new MessageLedger();
  let customers: Customers;

  beforeAll(async () => {
    n8n = createServer((request, response) => {
      called.push(request.url ?? '');
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(n8n, 'listening');
    const { port } = n8n.address() as AddressInfo;
    chatwoot = await startChatwootSandbox({
      port: 0,
      apiToken: CHATWOOT_TOKEN,
      ...chatwootSeeds([pair], `http://127.0.0.1:${port}`),
      deliver: deliverAndCount(ledger),
    });
    customers = new Customers(chatwoot, ledger);
  });

  beforeEach(() => {
    called = [];
    status = 200;
  });

  afterAll(async () => {
    await chatwoot.stop();
    n8n.closeAllConnections();
    n8n.close();
  });

  const settled = () =>
    waitUntil(5_000, 10, async () =>
      ledger.countOpen(INBOXES) === 0 ? true : undefined,
    );

  it("reach n8n by the webhook of the inbox that they wrote to, and n8n's answer is kept", async () => {
    const from = Date.now();
    await customers.write(pair, 0, 'Uma');
    await settled();
    status = 404;
    await customers.write(pair, 1, 'Outra');
    await settled();
    expect(called).toEqual([
      '/webhook/agente/exemplo-7/atendimento/ig?inbox=71',
      '/webhook/agente/exemplo-7/atendimento/wa?inbox=72',
    ]);
    expect(
      ledger.list(INBOXES, from, Infinity).map(({ answers }) => answers),
    ).toEqual([[200], [404]]);
  });

  it('are answered by a person, which counts as no message of theirs', async () => {
    const from = Date.now();
    await customers.answer(await customers.write(pair, 0, 'Uma'));
    await waitUntil(5_000, 10, async () =>
      called.length === 2 ? true : undefined,
    );
    expect(called).toHaveLength(2);
    expect(ledger.list(INBOXES, from, Infinity)).toHaveLength(1);
  });

  it('write at a steady rate until they are stopped', async () => {
    const from = Date.now();
    const load = customers.startLoad(pair, 100);
    await waitUntil(5_000, 10, async () =>
      called.length >= 30 ? true : undefined,
    );
    const reached = await load.stop();
    await settled();
    const messages = ledger.list(INBOXES, from, Infinity);
    expect(messages.length).toBeGreaterThanOrEqual(30);
    expect(reached).toBeGreaterThan(80);
    expect(new Set(messages.map(({ inboxId }) => inboxId))).toEqual(
      new Set(INBOXES),
    );
    expect(customers.answeredWithin(pair)).toBeLessThan(5_000);
  });
});
