/** Where the sandbox's time comes from, so that tests can name the hour. */
export interface SandboxClock {
  now(): Date;
}

export const systemClock: SandboxClock = { now: () => new Date() };
