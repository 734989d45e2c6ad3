/** Lets one work at a time of this process through for each key, in the order of their coming. */
export class TurnQueue {
  private readonly last = new Map<string, Promise<void>>();

  async take<Result>(
    key: string,
    signal: AbortSignal,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(() => {
      // Who no longer waits must not begin.
      signal.throwIfAborted();
      return work();
    });
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === settled) {
        this.last.delete(key);
      }
    }
  }
}
