// `yarn bench`, `yarn bench:whatif` and their like: measurements on a real
// PostgreSQL that is started for this run alone. `node scripts/bench.mjs <name> …`; what begins with
// `--` is for the measurement.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runMain, SetupError, tell } from './setup/console.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode, environmentFor } from './setup/ensureNode.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { startPostgres } from './setup/startPostgres.mjs';

/** Each measurement's program below packages/bench/src, in the order that `yarn bench` runs them. */
const BENCHES = {
  parity: 'parity/main.ts',
  whatif: 'whatIf/main.ts',
  ingest: 'ingest/main.ts',
  sweep: 'sweep/main.ts',
};

async function main() {
  const asked = process.argv.slice(2).filter(word => !word.startsWith('--'));
  const flags = process.argv.slice(2).filter(word => word.startsWith('--'));
  const names = asked.length > 0 ? asked : Object.keys(BENCHES);
  for (const name of names) {
    if (!BENCHES[name]) {
      throw new SetupError(
        `There is no measurement "${name}".`,
        `name one of ${Object.keys(BENCHES).join(', ')}, or none for all.`,
      );
    }
  }
  const node = await ensureNode();
  await ensureInstalled(node);
  const failed = [];
  for (const name of names) {
    tell(`Measuring: ${name}`);
    if ((await measure(node, BENCHES[name], flags)) !== 0) {
      failed.push(name);
    }
  }
  if (failed.length > 0) {
    tell(`Did not hold: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}

/** Runs one program, with an empty PostgreSQL of its own, whose address is in BENCH_POSTGRES. */
async function measure(node, program, flags) {
  const dataDir = fs.mkdtempSync(
    path.join(os.tmpdir(), 'messaging-health-bench-'),
  );
  // PostgreSQL runs under another account where we are root.
  fs.chmodSync(dataDir, 0o755);
  const postgres = await startPostgres(node, dataDir);
  try {
    return await run(
      node.bin,
      [
        '--expose-gc',
        '--require',
        path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
        path.join(root, 'packages/bench/src', program),
        ...flags,
      ],
      {
        cwd: root,
        env: environmentFor(node, {
          BENCH_POSTGRES: postgres.connectionString,
        }),
      },
    );
  } finally {
    await postgres.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

await runMain(main);
