import { setTimeout as sleep } from 'node:timers/promises';

/** Work that is done over and over until it is stopped. */
export interface Repetition {
  /** Resolves when the last round is over. */
  stop(): Promise<void>;
}

/**
 * Does `work` every so many milliseconds, never two rounds at once. A round that
 * fails is told and does not end the repetition.
 */
export function repeat(
  work: () => Promise<void>,
  everyMs: number,
  onError: (error: Error) => void,
): Repetition {
  const stopping = new AbortController();
  const finished = (async () => {
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      await work().catch(onError);
      const rest = Math.max(0, everyMs - (performance.now() - startedAt));
      await sleep(rest, undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}
