import { useCallback, useRef, useState } from 'react';
import { Clock, useClock } from './Clock';
import { News, useNews } from './useNews';
import { usePolling } from './usePolling';
import { useVisible } from './useVisible';
import { withDeadline } from './withDeadline';

/** Data that keeps itself fresh. */
export interface LiveData<T> {
  /** The last good answer; kept while later attempts fail. */
  data?: T;
  /** True until there is a first answer or a first error. */
  loading: boolean;
  /** What the last attempt failed with; gone after the next good one. */
  error?: Error;
  /** True when `data` is older than it should be, since the last attempt failed. */
  stale: boolean;
  /** When `data` came in, by this machine's clock. */
  refreshedAt?: number;
  refresh: () => Promise<void>;
}

interface Settings<T> {
  /** Names what is loaded; another key forgets the data of the one before. */
  key: string;
  load: (signal: AbortSignal) => Promise<T>;
  /** How long to wait until the next attempt. */
  pauseMs?: (data: T | undefined) => number;
  /** False: nothing is asked for. */
  enabled?: boolean;
  /** Which news of the backend make it load at once; left out: all. */
  concerns?: (news: News) => boolean;
}

interface Answer<T> {
  key: string;
  data?: T;
  error?: Error;
  refreshedAt?: number;
}

/** What lives on between two drawings. */
interface Newest<T> {
  settings: Settings<T>;
  clock: Clock;
  /** Number of the last request, and of the last one whose answer counted. */
  asked: number;
  shown: number;
  data?: T;
}

/** A backend that says nothing for so long is taken for silent. */
const DEADLINE_MS = 15_000;
/** Usual pause between two polls. */
export const CALM_POLL_MS = 5000;
/** Pause while something is under way that people wait for. */
export const BUSY_POLL_MS = 2000;

/**
 * Loads, and loads again: after a pause, at once on the backend's news and when
 * the tab is looked at again. Nothing is asked for while the tab is hidden.
 */
export function useLiveData<T>(settings: Settings<T>): LiveData<T> {
  const { key, enabled = true } = settings;
  const clock = useClock();
  const visible = useVisible();
  const news = useNews(settings.concerns ?? anything);
  const [answer, setAnswer] = useState<Answer<T>>({ key });
  const newest = useRef<Newest<T>>({ settings, clock, asked: 0, shown: 0 });
  newest.current.settings = settings;
  newest.current.clock = clock;

  const refresh = useCallback(async () => {
    const state = newest.current;
    const turn = ++state.asked;
    const load = state.settings.load;
    // An answer counts unless a later one came first, or something else is looked at by now.
    const counts = () => state.settings.key === key && turn > state.shown;
    try {
      const data = await withDeadline(DEADLINE_MS, load);
      if (counts()) {
        Object.assign(state, { shown: turn, data });
        setAnswer({ key, data, refreshedAt: state.clock() });
      }
    } catch (caught) {
      if (counts()) {
        state.shown = turn;
        const error = toError(caught);
        setAnswer(before =>
          before.key === key ? { ...before, error } : { key, error },
        );
      }
    }
  }, [key]);

  const pauseMs = useCallback(
    () =>
      newest.current.settings.pauseMs?.(newest.current.data) ?? CALM_POLL_MS,
    [],
  );
  usePolling({
    active: enabled && visible,
    poll: refresh,
    pauseMs,
    news,
  });

  const current = answer.key === key ? answer : { key };
  return {
    data: current.data,
    error: current.error,
    loading: enabled && !current.data && !current.error,
    stale: Boolean(current.data && current.error),
    refreshedAt: current.refreshedAt,
    refresh,
  };
}

function anything() {
  return true;
}

function toError(caught: unknown): Error {
  return caught instanceof Error ? caught : new Error(String(caught));
}
