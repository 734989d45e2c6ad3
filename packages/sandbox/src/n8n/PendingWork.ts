import { Timers } from '../timing/Timers';

/** What is still to be done for each workflow; taken back all at once. */
export class PendingWork {
  private readonly pending = new Map<string, Set<() => void>>();

  constructor(private readonly clock: Timers) {}

  later(id: string, milliseconds: number, action: () => void): void {
    const waiting = this.pending.get(id) ?? new Set();
    this.pending.set(id, waiting);
    const cancel = this.clock.after(milliseconds, () => {
      waiting.delete(cancel);
      action();
    });
    waiting.add(cancel);
  }

  cancel(id: string): void {
    this.pending.get(id)?.forEach(cancel => cancel());
    this.pending.delete(id);
  }
}
