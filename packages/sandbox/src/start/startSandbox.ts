import { promises as fs } from 'node:fs';
import path from 'node:path';
import { pruneCrm } from '../crm/pruneCrm';
import { CrmSandbox, startCrmSandbox } from '../crm/startCrmSandbox';
import { createControlApp } from '../faults/createControlApp';
import { FaultBook } from '../faults/FaultBook';
import { writeHistory } from '../history/writeHistory';
import { listen } from '../http/listen';
import { ObservationReporter } from '../observations/ObservationReporter';
import { organizations } from '../organizations/organizations';
import { CRM_READER, PORTAL } from '../postgres/credentials';
import { startSeeding } from '../portal/startSeeding';
import { prepareDatabases } from '../postgres/prepareDatabases';
import { startSandboxPostgres } from '../postgres/startSandboxPostgres';
import { repeat } from '../repeat';
import { systemClock } from '../SandboxClock';
import { startTraffic, Traffic } from '../traffic/startTraffic';
import { CHATWOOT_ADMIN_TOKEN, N8N_API_KEY } from '../vendors/credentials';
import { startVendors } from '../vendors/startVendors';
import { readStatus } from './readStatus';
import { refuseSecondSandbox } from './refuseSecondSandbox';
import { Settings } from './settings';
import { Shutdown } from './Shutdown';
import { StartSandboxOptions } from './StartSandboxOptions';
import { startReporting } from './startReporting';
import { removeState, SandboxState, writeState } from './stateFile';

const PRUNE_EVERY_MS = 10 * 60_000;

async function startDatabase(
  { dataDir, ports }: Settings,
  shutdown: Shutdown,
): Promise<string> {
  await fs.mkdir(dataDir, { recursive: true });
  const postgres = await startSandboxPostgres({
    dataDir: path.join(dataDir, 'postgres'),
    port: ports.postgres,
  });
  shutdown.add(() => postgres.stop());
  return prepareDatabases(postgres.connectionString);
}

async function startCrm(
  connectionString: string,
  { settings, shutdown, tell }: StartSandboxOptions,
): Promise<CrmSandbox> {
  const crm = await startCrmSandbox({
    connectionString,
    port: settings.ports.crm,
  });
  shutdown.add(() => crm.stop());
  const pruning = repeat(
    () => pruneCrm(crm.pool, systemClock.now()),
    PRUNE_EVERY_MS,
    error => tell(`CRM: ${error.message}`),
  );
  shutdown.add(() => pruning.stop());
  return crm;
}

/** Starts every part, one after the other, and hands each part's stop to `shutdown`. */
export async function startSandbox(
  options: StartSandboxOptions,
): Promise<SandboxState> {
  const { settings, shutdown, tell } = options;
  const clock = systemClock;
  await refuseSecondSandbox(settings.dataDir);
  await removeState(settings.dataDir);
  shutdown.add(() => removeState(settings.dataDir));
  const crmAddress = await startDatabase(settings, shutdown);
  tell(`PostgreSQL     127.0.0.1:${settings.ports.postgres}`);
  const crm = await startCrm(crmAddress, options);
  const isFirst = await writeHistory(crm.pool, clock.now());
  tell(
    `CRM            ${crm.url}${isFirst ? ', with an hour of history' : ''}`,
  );

  const faults = await FaultBook.open(
    path.join(settings.dataDir, 'faults.json'),
  );
  faults.listen((fault, isOn) => {
    if (fault === 'crm-down') {
      crm.setDown(isOn);
    }
  });
  const vendors = await startVendors({ ...options, crmUrl: crm.url, faults });
  const traffic = startTraffic({ ...options, clock, faults, vendors });
  shutdown.add(() => traffic.stop());
  const reporter = startReporting({ ...options, clock, crm, faults });
  await startControl(options, { crm, faults, traffic, reporter });
  startSeeding(options);
  const state = describe(settings, clock.now());
  await writeState(settings.dataDir, state);
  return state;
}

async function startControl(
  { settings, shutdown, tell }: StartSandboxOptions,
  parts: {
    crm: CrmSandbox;
    faults: FaultBook;
    traffic: Traffic;
    reporter: ObservationReporter;
  },
) {
  const app = createControlApp(parts.faults, () =>
    readStatus({ ...parts, pool: parts.crm.pool }),
  );
  const control = await listen(app, settings.ports.control);
  shutdown.add(() => control.close());
  tell(
    `Traffic        ${settings.messagesPerSecond} messages/s for ${
      organizations.filter(org => org.hasTraffic).length
    } organizations`,
  );
  tell(`Control        ${control.url}; try: yarn sandbox faults`);
}

function describe(settings: Settings, startedAt: Date): SandboxState {
  return {
    pid: process.pid,
    startedAt: startedAt.toISOString(),
    ports: settings.ports,
    credentials: {
      n8nApiKey: N8N_API_KEY,
      chatwootToken: CHATWOOT_ADMIN_TOKEN,
      observationsToken: settings.observationsToken,
      portal: PORTAL,
      crmReader: CRM_READER,
    },
  };
}
