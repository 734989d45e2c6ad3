// `npm start`: from a clean clone to a portal in the browser, with a messaging
// stack to try it on. A second start only starts the processes.
import path from 'node:path';
import {
  runMain,
  secondsSinceStart,
  SetupError,
  tell,
} from './setup/console.mjs';
import { Children } from './setup/children.mjs';
import { ensureAppBuilt } from './setup/ensureAppBuilt.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { root, sandboxDir } from './setup/paths.mjs';
import { freePort, wantedPort } from './setup/ports.mjs';
import { forgetState, readRunning } from './setup/sandboxState.mjs';
import { servePortal } from './setup/servePortal.mjs';
import { writeOrganizations } from './setup/writeOrganizations.mjs';

async function choosePorts() {
  return {
    PORTAL_PORT: await wantedPort('portal', 'PORTAL_PORT', 3000),
    BACKEND_PORT: await wantedPort('backend', 'BACKEND_PORT', 7007),
    SANDBOX_CONTROL_PORT: await freePort(
      Number(process.env.SANDBOX_CONTROL_PORT ?? 7610),
    ),
    SANDBOX_CRM_PORT: await freePort(
      Number(process.env.SANDBOX_CRM_PORT ?? 7611),
    ),
    SANDBOX_N8N_PORT: await freePort(
      Number(process.env.SANDBOX_N8N_PORT ?? 7612),
    ),
    SANDBOX_CHATWOOT_PORT: await freePort(
      Number(process.env.SANDBOX_CHATWOOT_PORT ?? 7613),
    ),
    SANDBOX_POSTGRES_PORT: await freePort(
      Number(process.env.SANDBOX_POSTGRES_PORT ?? 7614),
    ),
  };
}

/** What app-config.yaml reads; a real installation sets these to its own systems. */
function portalEnvironment(ports) {
  const at = port => `http://127.0.0.1:${port}`;
  return {
    ...Object.fromEntries(
      Object.entries(ports).map(([name, port]) => [name, String(port)]),
    ),
    NODE_ENV: 'development',
    SANDBOX_DATA_DIR: sandboxDir,
    SANDBOX_N8N_URL: at(ports.SANDBOX_N8N_PORT),
    SANDBOX_CHATWOOT_URL: at(ports.SANDBOX_CHATWOOT_PORT),
    SANDBOX_CRM_ORIGIN: at(ports.SANDBOX_CRM_PORT),
    SANDBOX_ORGANIZATIONS: writeOrganizations(at(ports.SANDBOX_CRM_PORT)),
    SANDBOX_PORTAL_BACKEND_URL: `http://localhost:${ports.BACKEND_PORT}`,
  };
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

async function startAll(node, children, ports) {
  const env = portalEnvironment(ports);
  forgetState();
  children.start(
    node,
    'sandbox',
    path.join(root, 'packages/sandbox/src/main.ts'),
    { env },
  );
  await Promise.all([
    children.ready('sandbox', async () => Boolean(readRunning()), 120),
    ensureAppBuilt(node),
  ]);
  tell('Starting the backend …');
  children.start(
    node,
    'backend',
    path.join(root, 'packages/backend/src/index.ts'),
    {
      cwd: path.join(root, 'packages/backend'),
      args: ['--config', path.join(root, 'app-config.yaml')],
      env,
    },
  );
  await children.ready(
    'backend',
    () =>
      answers(
        `http://127.0.0.1:${ports.BACKEND_PORT}/.backstage/health/v1/readiness`,
      ),
    180,
  );
  await servePortal(ports.PORTAL_PORT, ports.BACKEND_PORT);
}

async function main() {
  const running = readRunning();
  if (running) {
    throw new SetupError(
      `The sandbox already runs (process ${running.pid}).`,
      'use the portal that is open, or stop the other `npm start` first.',
    );
  }
  const node = await ensureNode();
  await ensureInstalled(node);
  const ports = await choosePorts();
  const setUpDone = secondsSinceStart();
  const children = new Children();
  const stop = async () => {
    tell('Stopping …');
    await children.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await startAll(node, children, ports);
  } catch (error) {
    await children.stop();
    throw error;
  }
  const seconds = (secondsSinceStart() - setUpDone).toFixed(1);
  tell(`Ready after ${seconds} s (without installing).

  Portal    http://localhost:${
    ports.PORTAL_PORT
  }/messaging-health   (press "Enter" as guest: you are Ana, on call)
  Backend   http://localhost:${ports.BACKEND_PORT}
  Sandbox   yarn sandbox status | yarn sandbox faults | yarn sandbox fault <organization> <fault>
  Logs      ${path.join(sandboxDir, 'logs')}

Ctrl+C stops everything; data stay for the next start. \`npm run reset\` forgets them.`);
}

await runMain(main);
