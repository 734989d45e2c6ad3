import { useApi } from '@backstage/core-plugin-api';
import { WhatIfAnswer } from '@messaging-health/backstage-plugin-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { useClock } from '../hooks/Clock';
import { askWhatIf } from './askWhatIf';
import { AskedQuestion } from './Question';

/** A backend that judges for so long is taken for silent. */
const DEADLINE_MS = 60_000;

/** How the asking goes. */
export interface Asking {
  answer?: WhatIfAnswer;
  error?: Error;
  /** Set while the backend judges. */
  runningSince?: number;
  retry: () => void;
  cancel: () => void;
}

type State = Pick<Asking, 'answer' | 'error' | 'runningSince'>;

/** Asks a question once, and again only when it changes or when told to. */
export function useWhatIf(question: AskedQuestion | undefined): Asking {
  const api = useApi(messagingHealthApiRef);
  const key = question && JSON.stringify(question);
  const latest = useRef({ question, clock: useClock() });
  latest.current.question = question;
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State & { key?: string }>({});
  const running = useRef<AbortController>();

  useEffect(() => {
    const { question: asked, clock } = latest.current;
    if (!asked) {
      return undefined;
    }
    const abort = new AbortController();
    running.current = abort;
    setState({ key, runningSince: clock() });
    const tell = (end: State) => {
      if (!abort.signal.aborted) {
        setState({ key, ...end });
      }
    };
    const timer = setTimeout(() => {
      tell({ error: new Error(`No answer within ${DEADLINE_MS / 1000} s.`) });
      abort.abort();
    }, DEADLINE_MS);
    askWhatIf(asked, api, abort.signal)
      .then(
        answer => tell({ answer }),
        error => tell({ error: toError(error) }),
      )
      .finally(() => clearTimeout(timer));
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, turn, api]);

  const retry = useCallback(() => setTurn(before => before + 1), []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setState({});
  }, []);
  const { answer, error, runningSince }: State = state.key === key ? state : {};
  return { answer, error, runningSince, retry, cancel };
}

function toError(caught: unknown): Error {
  return caught instanceof Error ? caught : new Error(String(caught));
}
