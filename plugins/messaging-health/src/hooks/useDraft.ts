import { useEffect, useRef, useState } from 'react';
import { toError } from '@backstage/errors';

/** A text that the system proposes, on its way or here. */
export interface Draft<T> {
  answer?: T;
  loading: boolean;
  error?: Error;
}

/** Asks for a draft each time that what it is made of has changed; an answer to an earlier question is dropped. */
export function useDraft<T>(
  question: string,
  load: (signal: AbortSignal) => Promise<T>,
): Draft<T> {
  const [draft, setDraft] = useState<Draft<T>>({ loading: true });
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    const abort = new AbortController();
    setDraft(({ answer }) => ({ answer, loading: true }));
    const tell = (next: Draft<T>) => {
      if (!abort.signal.aborted) {
        setDraft(next);
      }
    };
    latest.current(abort.signal).then(
      answer => tell({ answer, loading: false }),
      caught => tell({ error: toError(caught), loading: false }),
    );
    return () => abort.abort();
  }, [question]);
  return draft;
}
