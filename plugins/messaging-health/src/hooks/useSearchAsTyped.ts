import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';

/** Whoever stops typing for so long is taken to have finished. */
const REST_MS = 250;

/** Something that a search can find. */
export interface Findable {
  id: string;
  title: string;
}

/** Asks for what a text fits. */
export type Find = (text: string, signal: AbortSignal) => Promise<Findable[]>;

interface Found {
  options: Findable[];
  searching: boolean;
  error?: Error;
}

/** What is found for a text while it is typed. Nothing is asked for until somebody looks; `find` must stay the same. */
export function useSearchAsTyped(
  find: Find,
  text: string,
  looking: boolean,
): Found {
  const [found, setFound] = useState<Found>({ options: [], searching: false });
  useEffect(() => {
    if (!looking) {
      return undefined;
    }
    const abort = new AbortController();
    setFound(before => ({ ...before, searching: true }));
    const tell = (next: Found) => {
      if (!abort.signal.aborted) {
        setFound(next);
      }
    };
    const timer = setTimeout(() => {
      find(text.trim(), abort.signal).then(
        options => tell({ options, searching: false }),
        caught =>
          tell({ options: [], searching: false, error: toError(caught) }),
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [find, text, looking]);
  return found;
}
