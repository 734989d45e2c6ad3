import { useEffect } from 'react';

interface Polling {
  active: boolean;
  poll: () => Promise<void>;
  /** How long to wait after a poll, asked each time. */
  pauseMs: () => number;
  /** When this changes, the next poll comes at once. */
  news: unknown;
}

/** Polls while active; the next poll waits for the one before to end. */
export function usePolling(polling: Polling): void {
  const { active, poll, pauseMs, news } = polling;
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const round = async () => {
      await poll();
      if (!stopped) {
        timer = setTimeout(round, pauseMs());
      }
    };
    round();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [active, poll, pauseMs, news]);
}
