// Runs the vendored yarn on a supported Node, for machines that have neither:
// `node scripts/yarn.mjs lint:all`.
import { runMain } from './setup/console.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode, environmentFor } from './setup/ensureNode.mjs';
import { root, yarnFile } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

await runMain(async () => {
  const node = await ensureNode();
  await ensureInstalled(node);
  process.exitCode = await run(node.bin, [yarnFile, ...process.argv.slice(2)], {
    cwd: root,
    env: environmentFor(node),
  });
});
