import { MINUTE } from './MinuteFigures';

/** Events and failures of some span. */
export interface Figures {
  total: number;
  failed: number;
}

/** Figures of a span; `steps` counts those of its steps that have data. */
export interface SpanFigures extends Figures {
  steps: number;
}

/**
 * Takes the figures of a window that was moved on by so many steps; `steps` counts
 * those with data, and the last is true where the newest step has.
 */
export type VisitWindow = (
  moved: number,
  total: number,
  failed: number,
  steps: number,
  isNewestKnown: boolean,
) => void;

/** Figures of steps that follow each other; `known` is 1 where a step has data. */
export interface FigureRun {
  totals: Float64Array;
  failures: Float64Array;
  known: Uint8Array;
}

/**
 * Figures of one series, step after step. A step that nothing is known of is no data,
 * never zero. Kept in arrays, since ten thousand organizations have many of them.
 */
export class FigureTrack {
  private totals: Float64Array;
  private failures: Float64Array;
  private known: Uint8Array;
  /** Start of the newest step that is known; -Infinity where none is. */
  private newestStep = -Infinity;

  /** `start` lies on a step's boundary; instants and lengths in milliseconds. */
  constructor(
    private start: number,
    private steps: number,
    readonly step: number = MINUTE,
  ) {
    this.totals = new Float64Array(steps);
    this.failures = new Float64Array(steps);
    this.known = new Uint8Array(steps);
  }

  /** Start of the first step that there is room for. */
  get from(): number {
    return this.start;
  }

  /** End of the last step that there is room for. */
  get to(): number {
    return this.start + this.steps * this.step;
  }

  get length(): number {
    return this.steps;
  }

  /** Start of the newest known step, or undefined. */
  get newest(): number | undefined {
    return this.newestStep === -Infinity ? undefined : this.newestStep;
  }

  /** Start of the oldest known step, or undefined. */
  get oldest(): number | undefined {
    const index = this.known.indexOf(1);
    return index < 0 ? undefined : this.start + index * this.step;
  }

  has(at: number): boolean {
    return this.known[this.indexOf(at)] === 1;
  }

  /** Of a step that starts at `at`; undefined where it is not known. */
  get(at: number): Figures | undefined {
    const index = this.indexOf(at);
    return this.known[index] === 1
      ? { total: this.totals[index], failed: this.failures[index] }
      : undefined;
  }

  /** Puts a step's figures in the place of what was known of it; false where that was the same, or there is no room. */
  set(at: number, total: number, failed: number): boolean {
    const index = this.indexOf(at);
    if (index < 0 || index >= this.steps) {
      return false;
    }
    const isSame =
      this.known[index] === 1 &&
      this.totals[index] === total &&
      this.failures[index] === failed;
    this.totals[index] = total;
    this.failures[index] = failed;
    this.known[index] = 1;
    this.newestStep = Math.max(this.newestStep, at);
    return !isSame;
  }

  /** Adds to what is known of a step. */
  add(at: number, total: number, failed: number): void {
    const index = this.indexOf(at);
    if (index >= 0 && index < this.steps) {
      const isKnown = this.known[index] === 1;
      this.totals[index] = total + (isKnown ? this.totals[index] : 0);
      this.failures[index] = failed + (isKnown ? this.failures[index] : 0);
      this.known[index] = 1;
      this.newestStep = Math.max(this.newestStep, at);
    }
  }

  /** Puts a run of steps that starts at `at` in the place of what was known of them, as far as there is room. */
  fill(at: number, run: FigureRun): void {
    const index = this.indexOf(at);
    const first = Math.max(0, -index);
    const last = Math.min(run.known.length, this.steps - index);
    if (first >= last) {
      return;
    }
    this.totals.set(run.totals.subarray(first, last), index + first);
    this.failures.set(run.failures.subarray(first, last), index + first);
    const known = run.known.subarray(first, last);
    this.known.set(known, index + first);
    const newest = known.lastIndexOf(1);
    if (newest >= 0) {
      this.newestStep = Math.max(
        this.newestStep,
        at + (first + newest) * this.step,
      );
    }
  }

  /** Forgets all figures. */
  clear(): void {
    this.totals.fill(0);
    this.failures.fill(0);
    this.known.fill(0);
    this.newestStep = -Infinity;
  }

  /**
   * Moves a window of `length` on, step by step: shows the one that ends a step after
   * `from`, and so on up to `to`. The same as `sum` and `roll`, for millions of steps.
   */
  slide(
    { from, to, length }: { from: number; to: number; length: number },
    visit: VisitWindow,
  ): void {
    const { totals, failures, known } = this;
    let { total, failed, steps } = this.sum(from, length);
    const first = this.indexOf(from);
    const last = Math.min(this.steps, this.indexOf(to));
    const span = first - this.indexOf(from - length);
    for (let entering = first; entering < last; entering++) {
      const leaving = entering - span;
      const isKnown = entering >= 0 && known[entering] === 1;
      if (isKnown) {
        total += totals[entering];
        failed += failures[entering];
        steps += 1;
      }
      if (leaving >= 0 && known[leaving] === 1) {
        total -= totals[leaving];
        failed -= failures[leaving];
        steps -= 1;
      }
      visit(entering - first + 1, total, failed, steps, isKnown);
    }
  }

  /** Adds up the steps of the span of `length` that ends at `end`. */
  sum(end: number, length: number): SpanFigures {
    const last = Math.min(this.steps, this.indexOf(end));
    const sum = { total: 0, failed: 0, steps: 0 };
    for (
      let index = Math.max(0, this.indexOf(end - length));
      index < last;
      index++
    ) {
      this.addTo(sum, index, 1);
    }
    return sum;
  }

  /** Moves a sum of a rolling span on by a step: the one that starts at `entering` comes in, the one at `leaving` goes. */
  roll(sum: SpanFigures, entering: number, leaving: number): void {
    this.addTo(sum, this.indexOf(entering), 1);
    this.addTo(sum, this.indexOf(leaving), -1);
  }

  /** Makes room up to `to`, and forgets what ended at `from` or before. */
  move(from: number, to: number): void {
    const shift = this.indexOf(from);
    const steps = Math.round((to - from) / this.step);
    const moved = <A extends Float64Array | Uint8Array>(old: A, empty: A) => {
      const first = Math.max(0, shift);
      const kept = old.subarray(first, Math.max(first, shift + steps));
      empty.set(kept, first - shift);
      return empty;
    };
    this.totals = moved(this.totals, new Float64Array(steps));
    this.failures = moved(this.failures, new Float64Array(steps));
    this.known = moved(this.known, new Uint8Array(steps));
    this.start = from;
    this.steps = steps;
  }

  private indexOf(at: number): number {
    return Math.round((at - this.start) / this.step);
  }

  private addTo(sum: SpanFigures, index: number, sign: 1 | -1): void {
    if (this.known[index] === 1) {
      sum.total += sign * this.totals[index];
      sum.failed += sign * this.failures[index];
      sum.steps += sign;
    }
  }
}
