import {
  createContext,
  PropsWithChildren,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';

/** Milliseconds since the epoch, now. */
export type Clock = () => number;

const ClockContext = createContext<Clock>(() => Date.now());

/** Gives everything below another clock, for tests and for a server's time. */
export function ClockProvider(props: PropsWithChildren<{ clock: Clock }>) {
  return (
    <ClockContext.Provider value={props.clock}>
      {props.children}
    </ClockContext.Provider>
  );
}

/** The clock of this part of the tree. */
export function useClock(): Clock {
  return useContext(ClockContext);
}

/**
 * Below it, time is the server's: ages are counted from the server's own words, so
 * that a laptop with a wrong clock still shows true ones.
 */
export function ServerClock(
  props: PropsWithChildren<{ generatedAt?: string; receivedAt?: number }>,
) {
  const { generatedAt, receivedAt } = props;
  const clock = useClock();
  const serverClock = useMemo<Clock>(() => {
    const ahead =
      generatedAt && receivedAt ? Date.parse(generatedAt) - receivedAt : 0;
    return () => clock() + ahead;
  }, [clock, generatedAt, receivedAt]);
  return <ClockProvider clock={serverClock}>{props.children}</ClockProvider>;
}

/** The time now; the component is drawn again every `everyMs`. */
export function useNow(everyMs: number = 1000): number {
  const clock = useClock();
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick(tick => tick + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return clock();
}
