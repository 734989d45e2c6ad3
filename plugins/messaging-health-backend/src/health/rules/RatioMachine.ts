import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { Finding, TriggerMemory } from './TriggerMemory';

/** An early warning is for a ratio of so many times the threshold. */
const EARLY_WARNING_FACTOR = 10;
/** Far below any ratio of two counts, far above a rounding error. */
const ROUNDING = 1e-12;

/** What one evaluation set off. */
export type Turn = 'fires' | 'ends' | undefined;

/**
 * The clocks of one ratio trigger, moved over one evaluation after the other, as an
 * alerting rule with `for` and `keep_firing_for` moves. The live rounds and what-if
 * questions both run on it, so that they can't differ.
 *
 * It is changed in place and takes bare numbers, since a what-if question moves it
 * tens of millions of times.
 */
export class RatioMachine {
  private evaluatedUpTo: number | undefined;
  private finding: Finding | undefined;
  private breachingSince: number | undefined;
  private firingSince: number | undefined;
  private onsetAt: number | undefined;
  private calmSince: number | undefined;
  private highSince: number | undefined;
  private readonly holdsFor: number;
  private readonly keepFiringFor: number;
  private readonly staleAfter: number;

  constructor(
    private readonly limits: RatioLimits,
    memory: TriggerMemory = {},
  ) {
    this.evaluatedUpTo = memory.evaluatedUpTo;
    this.finding = memory.finding;
    this.breachingSince = memory.breachingSince;
    this.firingSince = memory.firingSince;
    this.onsetAt = memory.onsetAt;
    this.calmSince = memory.calmSince;
    this.highSince = memory.highSince;
    this.holdsFor = limits.holdsForSeconds * 1000;
    this.keepFiringFor = limits.keepFiringForSeconds * 1000;
    this.staleAfter = limits.staleAfterSeconds * 1000;
  }

  /** The clocks as they stand, to go on with later. `newestMinute` is the caller's to keep. */
  remember(newestMinute: number | undefined): TriggerMemory {
    return {
      evaluatedUpTo: this.evaluatedUpTo,
      finding: this.finding,
      breachingSince: this.breachingSince,
      firingSince: this.firingSince,
      onsetAt: this.onsetAt,
      calmSince: this.calmSince,
      highSince: this.highSince,
      newestMinute,
    };
  }

  /** True where nothing goes on that an evaluation without a breach could change. */
  get isIdle(): boolean {
    return this.breachingSince === undefined && this.firingSince === undefined;
  }

  /** First breach of the episode that fires now. */
  get onset(): number | undefined {
    return this.onsetAt;
  }

  /**
   * Evaluates the instant `at`: `total`, `failed` and `steps` (those with data) of the
   * window that ends there; `dataEnd` is the end of the newest step that ever had data.
   */
  evaluate(
    at: number,
    total: number,
    failed: number,
    steps: number,
    dataEnd: number | undefined,
  ): Turn {
    this.evaluatedUpTo = at;
    if (dataEnd === undefined || at - dataEnd > this.staleAfter) {
      // Nobody measured that a firing trigger stopped; a pending one has lost its proof.
      // Nor is silence calm: once there are figures again, calm is counted anew.
      this.finding = 'silent';
      this.breachingSince = undefined;
      this.calmSince = undefined;
      this.highSince = undefined;
      return undefined;
    }
    if (steps === 0) {
      this.finding = 'missing';
      return undefined;
    }
    if (total <= 0 || total < this.limits.minimumSamples) {
      this.finding = 'insufficient';
      this.highSince = undefined;
      return this.calm(at);
    }
    const ratio = failed / total;
    const isHigh =
      ratio >= EARLY_WARNING_FACTOR * this.limits.threshold - ROUNDING;
    this.highSince = isHigh ? this.highSince ?? at : undefined;
    if (ratio > this.limits.threshold) {
      this.finding = 'breach';
      return this.breach(at);
    }
    this.finding = 'clear';
    return this.calm(at);
  }

  private breach(at: number): Turn {
    this.breachingSince ??= at;
    this.calmSince = undefined;
    const hasHeld = at - this.breachingSince >= this.holdsFor;
    if (this.firingSince === undefined && hasHeld) {
      this.firingSince = at;
      this.onsetAt = this.breachingSince;
      return 'fires';
    }
    return undefined;
  }

  private calm(at: number): Turn {
    this.breachingSince = undefined;
    if (this.firingSince === undefined) {
      return undefined;
    }
    this.calmSince ??= at;
    if (at - this.calmSince < this.keepFiringFor) {
      return undefined;
    }
    this.firingSince = undefined;
    this.onsetAt = undefined;
    this.calmSince = undefined;
    return 'ends';
  }
}
