/**
 * Spreads a share of `true` evenly over calls: of any run of calls, that part is
 * true, give or take one. Chance would do so only on average, and a small share
 * would dip under its limit now and then.
 */
export class EvenShare {
  private due: number;

  /** @param start - where in its round it begins, 0 to 1 */
  constructor(start: number = 0) {
    this.due = start;
  }

  next(share: number): boolean {
    this.due += share;
    if (this.due < 1) {
      return false;
    }
    this.due -= 1;
    return true;
  }
}
