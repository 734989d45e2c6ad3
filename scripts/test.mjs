// `npm test`: set-up, then every test that needs no browser, on SQLite and on a
// real PostgreSQL that is started for this run alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runMain, SetupError, tell } from './setup/console.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode, environmentFor } from './setup/ensureNode.mjs';
import { ensurePrometheus } from './setup/ensurePrometheus.mjs';
import { backstageCli, root, toolsDir } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { startPostgres } from './setup/startPostgres.mjs';

function report(resultFile) {
  const result = JSON.parse(fs.readFileSync(resultFile, 'utf8'));
  // One line in the form that build systems read.
  process.stdout.write(
    `\ntests: ${result.numPassedTests} passed, ${
      result.numFailedTests + result.numRuntimeErrorTestSuites
    } failed\n`,
  );
  return result;
}

async function main() {
  const node = await ensureNode();
  await ensureInstalled(node);
  await ensurePrometheus();
  const dataDir = fs.mkdtempSync(
    path.join(os.tmpdir(), 'messaging-health-test-'),
  );
  // PostgreSQL runs under another account where we are root.
  fs.chmodSync(dataDir, 0o755);
  const resultFile = path.join(toolsDir, 'test-result.json');
  fs.rmSync(resultFile, { force: true });
  tell('Starting a PostgreSQL for the tests …');
  const postgres = await startPostgres(node, dataDir);
  try {
    tell('Running the tests …');
    const code = await run(
      node.bin,
      [
        backstageCli,
        'repo',
        'test',
        '--no-watch',
        '--json',
        `--outputFile=${resultFile}`,
        ...process.argv.slice(2),
      ],
      {
        cwd: root,
        env: environmentFor(node, {
          CI: '1',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING:
            postgres.connectionString,
        }),
      },
    );
    if (!fs.existsSync(resultFile)) {
      throw new SetupError(
        'The tests did not run to their end.',
        'read the output above.',
      );
    }
    const result = report(resultFile);
    process.exitCode =
      code === 0 && result.success && result.numPassedTests > 0 ? 0 : 1;
  } finally {
    await postgres.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

await runMain(main);
