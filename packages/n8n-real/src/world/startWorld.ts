import { promises as fs } from 'node:fs';
import path from 'node:path';
import { BackendProcess } from '@messaging-health/bench';
import {
  ChatwootSandbox,
  CrmSandbox,
  prepareDatabases,
  startChatwootSandbox,
  startCrmSandbox,
} from '@messaging-health/sandbox';
import { backendConfig } from '../backend/backendConfig';
import { createApiKey } from '../n8n/createApiKey';
import { N8nApi } from '../n8n/N8nApi';
import { N8nProcess } from '../n8n/N8nProcess';
import {
  CHATWOOT_TOKEN,
  CRM_SECRET,
  ENTITIES_VARIABLE,
  OBSERVER_TOKEN,
} from '../settings';
import { Teardown } from '../Teardown';
import { deliverAndCount } from '../traffic/Customers';
import { MessageLedger } from '../traffic/MessageLedger';
import { chatwootSeeds } from './chatwootSeeds';
import { entityOf } from './entityOf';
import { importPair } from './importPair';
import { Pair, PairKind } from './Pair';

/** Invented organizations are numbered from here, beyond the sandbox's own. */
const FIRST_NUMBER = 101;

/** A real n8n, a real backend, a real PostgreSQL, and stand-ins for Chatwoot and the CRM. */
export interface World {
  n8n: N8nApi;
  n8nUrl: string;
  chatwoot: ChatwootSandbox;
  backend: BackendProcess;
  ledger: MessageLedger;
  pairs: Pair[];
}

export interface WorldOptions {
  /** The PostgreSQL server, as superuser. */
  postgres: string;
  /** n8n's program. */
  program: string;
  /** For everything that is kept while it runs. */
  folder: string;
  /** The kind of each pair that is wanted. */
  kinds: PairKind[];
  teardown: Teardown;
  tell: (line: string) => void;
}

async function startN8n({ program, folder, teardown, kinds }: WorldOptions) {
  const n8n = await N8nProcess.start(program, path.join(folder, 'n8n'));
  teardown.add('n8n', () => n8n.stop());
  const apiKey = await createApiKey(n8n.url);
  const api = new N8nApi(n8n.url, apiKey);
  const pairs: Pair[] = [];
  for (const [index, kind] of kinds.entries()) {
    pairs.push(await importPair(api, kind, FIRST_NUMBER + index));
  }
  return { url: n8n.url, apiKey, api, pairs };
}

async function startCrm(
  { postgres, teardown }: WorldOptions,
  pairs: Pair[],
): Promise<CrmSandbox> {
  const crm = await startCrmSandbox({
    connectionString: await prepareDatabases(postgres),
    organizations: pairs.map(({ organization }) => organization),
    webhookSecret: CRM_SECRET,
  });
  teardown.add('the CRM', () => crm.stop());
  return crm;
}

async function writeEntities(folder: string, pairs: Pair[], crmUrl: string) {
  const file = path.join(folder, 'entities.json');
  const entities = pairs.map(pair => entityOf(pair, crmUrl));
  await fs.writeFile(file, JSON.stringify(entities));
  return file;
}

/** Starts every part, one after the other, and hands each part's end to the teardown. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { postgres, folder, teardown, tell } = options;
  tell('Starting n8n, with the pairs of workflows …');
  const { url: n8nUrl, apiKey, api, pairs } = await startN8n(options);
  const ledger = new MessageLedger();
  const chatwoot = await startChatwootSandbox({
    port: 0,
    apiToken: CHATWOOT_TOKEN,
    ...chatwootSeeds(pairs, n8nUrl),
    deliver: deliverAndCount(ledger),
    capacity: 10_000,
  });
  teardown.add('Chatwoot', () => chatwoot.stop());
  const crm = await startCrm(options, pairs);
  tell('Starting the backend …');
  const backend = await BackendProcess.start(folder, {
    file: path.join(__dirname, '../backend/program.ts'),
    config: port =>
      backendConfig(port, {
        postgres,
        n8nUrl,
        n8nApiKey: apiKey,
        chatwootUrl: chatwoot.url,
        crmUrl: crm.url,
      }),
    environment: {
      [ENTITIES_VARIABLE]: await writeEntities(folder, pairs, crm.url),
    },
    token: OBSERVER_TOKEN,
  });
  teardown.add('the backend', () => backend.stop());
  return { n8n: api, n8nUrl, chatwoot, backend, ledger, pairs };
}
