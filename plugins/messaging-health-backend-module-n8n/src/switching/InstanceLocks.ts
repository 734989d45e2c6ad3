/**
 * One switch at a time for an n8n instance: two publications within a tenth of a
 * second can leave one of them dead without anybody being told.
 */
export class InstanceLocks {
  private readonly tails = new Map<string, Promise<void>>();

  async hold<T>(
    instance: string,
    signal: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T> {
    const before = this.tails.get(instance) ?? Promise.resolve();
    const turn = before.then(async () => {
      signal.throwIfAborted();
      return work();
    });
    // Whoever waits is not to fail because the one before it did.
    this.tails.set(
      instance,
      turn.then(
        () => undefined,
        () => undefined,
      ),
    );
    return turn;
  }
}
