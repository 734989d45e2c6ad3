import { Clock } from '@messaging-health/backstage-plugin-node';
import { StepDeadlineError } from './StepDeadlineError';

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
  });
}

/**
 * Does some work within a time, whether or not the work heeds its signal: past it
 * the wait ends with `StepDeadlineError`, or with the outer signal's reason.
 */
export async function withDeadline<Result>(options: {
  pacemaker: Clock;
  milliseconds: number;
  signal?: AbortSignal;
  work: (signal: AbortSignal) => Promise<Result>;
}): Promise<Result> {
  const { pacemaker, milliseconds, work } = options;
  const deadline = new AbortController();
  const timer = new AbortController();
  pacemaker.sleep(milliseconds, timer.signal).then(
    () => deadline.abort(new StepDeadlineError(milliseconds)),
    () => undefined,
  );
  const signal = AbortSignal.any(
    options.signal ? [options.signal, deadline.signal] : [deadline.signal],
  );
  const working = work(signal);
  // Where the wait ends first, nobody is left to hear how the work ended.
  working.catch(() => undefined);
  try {
    return await Promise.race([working, rejectOnAbort(signal)]);
  } finally {
    timer.abort();
  }
}
