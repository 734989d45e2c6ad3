// `yarn e2e:n8n`: rollback and roll-forward against a real n8n, which is installed once
// outside the repository. What begins with `--` is for the measurement.
import { runMain, tell } from './setup/console.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { runOnPostgres } from './setup/runOnPostgres.mjs';

/** What n8n 2 wants. */
const NODE_OF_N8N = [24];

async function main() {
  await ensureInstalled(await ensureNode());
  const node = await ensureNode(NODE_OF_N8N);
  // Ctrl+C reaches the measurement by itself: it ends what it started, and then we do.
  process.on('SIGINT', () => undefined);
  process.exitCode = await runOnPostgres(
    node,
    'packages/n8n-real/src/main.ts',
    process.argv.slice(2),
  );
  if (process.exitCode) {
    tell('It did not hold; the reasons are above.');
  }
}

await runMain(main);
