// `yarn e2e`: the whole story in a real browser, on a portal of its own with
// fresh data and ports of its own.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runMain, SetupError, tell } from './setup/console.mjs';
import { ensureAppBuilt } from './setup/ensureAppBuilt.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode, environmentFor } from './setup/ensureNode.mjs';
import { root } from './setup/paths.mjs';
import { freePort } from './setup/ports.mjs';
import { run } from './setup/run.mjs';

function findChromium() {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = places.find(place => place && fs.existsSync(place));
  if (!found) {
    throw new SetupError(
      'No Chromium was found for the browser tests.',
      'install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chrome or Chromium binary.',
    );
  }
  return found;
}

async function main() {
  const chromium = findChromium();
  const node = await ensureNode();
  await ensureInstalled(node);
  await ensureAppBuilt(node);
  const dataDir = fs.mkdtempSync(
    path.join(os.tmpdir(), 'messaging-health-e2e-'),
  );
  // PostgreSQL runs under another account where we are root.
  fs.chmodSync(dataDir, 0o755);
  const env = {
    CHROMIUM_PATH: chromium,
    SANDBOX_DATA_DIR: dataDir,
    // An incident is resolved only once nothing fires any more. A portal is not convinced of
    // that before ten minutes of figures; the story's is after one.
    APP_CONFIG_messagingHealth_triggers: JSON.stringify({
      'webhook-5xx': { rateWindow: '1m', keepFiringFor: '0m' },
    }),
  };
  for (const [index, name] of [
    'PORTAL_PORT',
    'BACKEND_PORT',
    'SANDBOX_CONTROL_PORT',
    'SANDBOX_CRM_PORT',
    'SANDBOX_N8N_PORT',
    'SANDBOX_CHATWOOT_PORT',
    'SANDBOX_POSTGRES_PORT',
  ].entries()) {
    env[name] = String(await freePort(8600 + index * 10));
  }
  tell('Running the browser tests …');
  try {
    process.exitCode = await run(
      node.bin,
      [
        '--require',
        path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
        path.join(root, 'packages/e2e/src/portal.e2e.ts'),
      ],
      { cwd: root, env: environmentFor(node, env) },
    );
  } finally {
    if (process.exitCode === 0) {
      fs.rmSync(dataDir, { recursive: true, force: true });
    } else {
      tell(`The portal's data and logs are kept for reading: ${dataDir}`);
    }
  }
}

await runMain(main);
