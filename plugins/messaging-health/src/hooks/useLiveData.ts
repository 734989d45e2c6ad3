import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClock } from './Clock';

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
  load: () => Promise<T>;
  /** How long to wait until the next attempt. */
  pauseMs?: (data: T | undefined) => number;
  /** False: nothing is asked for. */
  enabled?: boolean;
}

interface Answer<T> {
  key: string;
  data?: T;
  error?: Error;
  refreshedAt?: number;
}

/** Usual pause between two polls. */
export const CALM_POLL_MS = 5000;
/** Pause while something is under way that people wait for. */
export const BUSY_POLL_MS = 2000;

/** True while somebody can see the tab. */
function useVisible(): boolean {
  const [visible, setVisible] = useState(
    () => document.visibilityState !== 'hidden',
  );
  useEffect(() => {
    const listen = () => setVisible(document.visibilityState !== 'hidden');
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, []);
  return visible;
}

/**
 * Loads, and loads again: after a pause, at once on the backend's signal and when
 * the tab is looked at again. Nothing is asked for while the tab is hidden.
 */
export function useLiveData<T>(settings: Settings<T>): LiveData<T> {
  const { key, enabled = true } = settings;
  const clock = useClock();
  const visible = useVisible();
  const { lastSignal } = useSignal('messaging-health');
  const [answer, setAnswer] = useState<Answer<T>>({ key });
  const newest = useRef<{ settings: Settings<T>; turn: number; data?: T }>({
    settings,
    turn: 0,
  });
  newest.current.settings = settings;

  const refresh = useCallback(async () => {
    const state = newest.current;
    const turn = ++state.turn;
    try {
      const data = await state.settings.load();
      if (state.turn === turn) {
        state.data = data;
        setAnswer({ key, data, refreshedAt: clock() });
      }
    } catch (caught) {
      if (state.turn === turn) {
        const error =
          caught instanceof Error ? caught : new Error(String(caught));
        setAnswer(before =>
          before.key === key ? { ...before, error } : { key, error },
        );
      }
    }
  }, [key, clock]);

  const active = enabled && visible;
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const state = newest.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const round = async () => {
      await refresh();
      if (!stopped) {
        const pause = state.settings.pauseMs?.(state.data) ?? CALM_POLL_MS;
        timer = setTimeout(round, pause);
      }
    };
    round();
    return () => {
      stopped = true;
      // An answer that is still on its way belongs to nobody any more.
      state.turn++;
      clearTimeout(timer);
    };
  }, [active, refresh, lastSignal]);

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
