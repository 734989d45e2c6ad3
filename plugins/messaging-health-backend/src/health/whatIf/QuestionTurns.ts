import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Lets so many questions be judged at once; so many more wait for their turn, and
 * whoever comes then is told to come again. A question keeps one processor busy for
 * seconds, and the backend has other work.
 */
export class QuestionTurns {
  private running = 0;
  private readonly waiting: Array<{ enter: () => void }> = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** Does the work when its turn comes. Throws `ServiceUnavailableError` where too many wait, and the signal's reason where it is aborted meanwhile. */
  async take<Result>(
    work: () => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    if (this.running >= this.atOnce) {
      await this.wait(signal);
    } else {
      this.running += 1;
    }
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) {
        // The turn passes on, so that nobody slips in between.
        next.enter();
      } else {
        this.running -= 1;
      }
    }
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) {
      throw new ServiceUnavailableError(
        `${this.atOnce} what-if questions are being judged and ${this.mostWaiting} more wait. Ask again in a few seconds.`,
      );
    }
    return new Promise((resolve, reject) => {
      const place = { enter: () => {} };
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(place), 1);
        reject(signal?.reason);
      };
      place.enter = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      this.waiting.push(place);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
