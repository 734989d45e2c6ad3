// `yarn sandbox <command>`: asks the running sandbox for faults, and for healing.
import path from 'node:path';
import { runMain } from './setup/console.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode, environmentFor } from './setup/ensureNode.mjs';
import { root, sandboxDir } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

await runMain(async () => {
  const node = await ensureNode();
  await ensureInstalled(node);
  process.exitCode = await run(
    node.bin,
    [
      '--require',
      path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      path.join(root, 'packages/sandbox/src/cli.ts'),
      ...process.argv.slice(2),
    ],
    { cwd: root, env: environmentFor(node, { SANDBOX_DATA_DIR: sandboxDir }) },
  );
});
