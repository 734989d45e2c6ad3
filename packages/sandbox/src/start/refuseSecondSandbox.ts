import { readState } from './stateFile';

/**
 * Throws when a sandbox runs on this folder already: a second one would take the
 * first one's database for an abandoned one and stop it. A state file that a killed run left is no hindrance.
 */
export async function refuseSecondSandbox(dataDir: string): Promise<void> {
  const state = await readState(dataDir);
  if (!state) {
    return;
  }
  const isRunning = await fetch(
    `http://127.0.0.1:${state.ports.control}/status`,
    { signal: AbortSignal.timeout(3_000) },
  ).then(
    response => response.ok,
    () => false,
  );
  if (isRunning) {
    throw new Error(
      `a sandbox already runs on ${dataDir} (process ${state.pid}). Use that one, or stop it first.`,
    );
  }
}
