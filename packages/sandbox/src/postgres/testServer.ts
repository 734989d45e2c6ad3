import { promises as fs } from 'node:fs';
import path from 'node:path';
import { startSandboxPostgres } from './startSandboxPostgres';

/**
 * A PostgreSQL for one test run, as a program: `testServer.ts <folder>`. Prints its
 * address, and stops when standard input ends, so that it never outlives the
 * one who started it, however that one ended.
 */
async function main() {
  const folder = process.argv[2];
  if (!folder) {
    throw new Error(
      'Say in which folder the data may live: testServer.ts <folder>',
    );
  }
  await fs.chmod(folder, 0o755);
  const postgres = await startSandboxPostgres({
    dataDir: path.join(folder, 'postgres'),
    throwaway: true,
  });
  process.on('SIGINT', () => undefined);
  process.stdin.resume().once('close', async () => {
    await postgres.stop();
    process.exit(0);
  });
  process.stdout.write(`${postgres.connectionString}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
