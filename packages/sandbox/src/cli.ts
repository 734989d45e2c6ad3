import { parseCommand, USAGE } from './cli/parseCommand';
import { runCommand } from './cli/runCommand';
import { readSettings } from './start/settings';
import { readState } from './start/stateFile';

/** `yarn sandbox <command>`: looks at a running sandbox, and breaks or heals it. */
async function main() {
  const command = parseCommand(process.argv.slice(2));
  if (!command) {
    throw new Error(USAGE);
  }
  const { dataDir, ports } = readSettings(process.env);
  const state = await readState(dataDir);
  const controlPort = state?.ports.control ?? ports.control;
  const lines = await runCommand(command, `http://127.0.0.1:${controlPort}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
