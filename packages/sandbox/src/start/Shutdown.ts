/** What was started, in order; stopped in the opposite one. */
export class Shutdown {
  private readonly parts: (() => Promise<unknown>)[] = [];
  private stopped?: Promise<void>;

  add(stop: () => Promise<unknown>) {
    this.parts.push(stop);
  }

  /** Stops everything, once. A part that does not stop does not keep the others. */
  run(onError: (error: Error) => void): Promise<void> {
    this.stopped ??= (async () => {
      for (const stop of this.parts.reverse()) {
        await stop().catch(onError);
      }
    })();
    return this.stopped;
  }
}
