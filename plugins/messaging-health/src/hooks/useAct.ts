import { useCallback, useRef, useState } from 'react';

/** One deed at a time: while it is under way a second click does nothing. */
export function useAct<Args extends unknown[]>(
  deed: (...args: Args) => Promise<unknown>,
) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const busy = useRef(false);
  const latest = useRef(deed);
  latest.current = deed;

  /** Resolves to whether the deed succeeded. */
  const act = useCallback(async (...args: Args): Promise<boolean> => {
    if (busy.current) {
      return false;
    }
    busy.current = true;
    setPending(true);
    setError(undefined);
    try {
      await latest.current(...args);
      return true;
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)));
      return false;
    } finally {
      busy.current = false;
      setPending(false);
    }
  }, []);

  const forget = useCallback(() => setError(undefined), []);
  return { act, pending, error, forget };
}
