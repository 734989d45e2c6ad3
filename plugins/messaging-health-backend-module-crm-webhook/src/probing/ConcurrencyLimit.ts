/** Lets so many tasks run at once; the others wait, first come first served. */
export class ConcurrencyLimit {
  private readonly waiting: Array<() => void> = [];
  private running = 0;

  constructor(private readonly most: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running < this.most) {
      this.running += 1;
    } else {
      // Whoever ends hands over its place, so the number of running tasks stays.
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      if (next) {
        next();
      } else {
        this.running -= 1;
      }
    }
  }
}
