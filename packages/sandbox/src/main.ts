import { readSettings } from './start/settings';
import { Shutdown } from './start/Shutdown';
import { startSandbox } from './start/startSandbox';

function tell(line: string) {
  process.stdout.write(`[sandbox] ${line}\n`);
}

/** Runs the sandbox until it is told to stop (Ctrl+C, SIGTERM). */
async function main() {
  const shutdown = new Shutdown();
  const stop = async (exitCode: number) => {
    await shutdown.run(error => tell(`While stopping: ${error.message}`));
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      tell('Stopping …');
      stop(0).catch(() => process.exit(1));
    });
  }
  try {
    await startSandbox({ settings: readSettings(process.env), shutdown, tell });
    tell('Ready. All organizations, people and messages in it are invented.');
  } catch (error) {
    tell(`Could not start: ${(error as Error).message}`);
    await stop(1);
  }
}

main().catch(() => process.exit(1));
