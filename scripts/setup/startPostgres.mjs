import { spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { SetupError } from './console.mjs';
import { environmentFor } from './ensureNode.mjs';
import { root } from './paths.mjs';

/**
 * Starts a PostgreSQL whose data live in `dataDir`, in a child process that stops
 * with this one. The program is the sandbox's own.
 */
export async function startPostgres(node, dataDir) {
  const child = spawn(
    node.bin,
    [
      '--require',
      path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      path.join(root, 'packages/sandbox/src/postgres/testServer.ts'),
      dataDir,
    ],
    {
      cwd: root,
      env: environmentFor(node),
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const exited = new Promise(resolve => child.once('close', resolve));
  const connectionString = await new Promise((resolve, reject) => {
    readline.createInterface({ input: child.stdout }).on('line', line => {
      if (line.startsWith('postgresql://')) {
        resolve(line);
      }
    });
    child.once('close', () =>
      reject(
        new SetupError(
          'The PostgreSQL for the tests did not start (its words are above).',
          'see that the temporary folder is writable and has a gigabyte free.',
        ),
      ),
    );
  });
  return {
    connectionString,
    async stop() {
      // The child stops its server when its standard input ends, also when we are killed.
      child.stdin.end();
      await exited;
    },
  };
}
