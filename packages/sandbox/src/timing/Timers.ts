import { SandboxClock } from '../SandboxClock';

/** A clock that also keeps appointments, so that tests move time instead of sleeping. */
export interface Timers extends SandboxClock {
  /** Runs the action later; the answer takes it back. */
  after(milliseconds: number, action: () => void): () => void;
}
