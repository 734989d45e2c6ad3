// Runs a TypeScript program with an empty PostgreSQL of its own, started for this run alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environmentFor } from './ensureNode.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { startPostgres } from './startPostgres.mjs';

/** Runs a program, given from the repository's top; the database's address is in BENCH_POSTGRES. Answers its exit code. */
export async function runOnPostgres(node, program, flags = []) {
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
        path.join(root, program),
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
