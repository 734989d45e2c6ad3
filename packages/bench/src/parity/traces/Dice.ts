/** Chance that is the same for the same seed, in the questions that a generator asks. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    // Neighbouring seeds are to have nothing in common.
    this.state = Math.imul(seed, 0x9e3779b1) >>> 0 || 1;
  }

  /** From `low` up to, without, `high`. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)];
  }

  /** True so many times out of one. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** How many of `events` fail when each does with probability `share`. */
  failures(events: number, share: number): number {
    let failed = 0;
    for (let event = 0; event < events; event++) {
      failed += this.chance(share) ? 1 : 0;
    }
    return failed;
  }

  /** From 0 up to 1: Marsaglia's xorshift, of 32 bits. */
  private next(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state >>> 0;
    return this.state / 2 ** 32;
  }
}
