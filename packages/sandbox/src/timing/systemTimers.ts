import { Timers } from './Timers';

/** The machine's own time. Waiting actions don't keep the process alive. */
export const systemTimers: Timers = {
  now: () => new Date(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
