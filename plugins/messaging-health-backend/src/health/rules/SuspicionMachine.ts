import { Turn } from './RatioMachine';
import { Finding, TriggerMemory } from './TriggerMemory';

/** What an evaluation of a condition may find. */
export type SuspicionFinding = Extract<
  Finding,
  'suspect' | 'clear' | 'insufficient' | 'silent'
>;

/** The clocks of one condition: suspected at once, and for a while after. For live rounds and what-if alike. */
export class SuspicionMachine {
  private evaluatedUpTo: number | undefined;
  private finding: Finding | undefined;
  private suspectedSince: number | undefined;
  private calmSince: number | undefined;

  constructor(private readonly keepFor: number, memory: TriggerMemory = {}) {
    this.evaluatedUpTo = memory.evaluatedUpTo;
    this.finding = memory.finding;
    this.suspectedSince = memory.suspectedSince;
    this.calmSince = memory.calmSince;
  }

  remember(newestMinute: number | undefined): TriggerMemory {
    return {
      evaluatedUpTo: this.evaluatedUpTo,
      finding: this.finding,
      suspectedSince: this.suspectedSince,
      calmSince: this.calmSince,
      newestMinute,
    };
  }

  /** True where nothing goes on that an evaluation without a suspicion could change. */
  get isIdle(): boolean {
    return this.suspectedSince === undefined;
  }

  evaluate(at: number, finding: SuspicionFinding): Turn {
    this.evaluatedUpTo = at;
    this.finding = finding;
    if (finding === 'silent') {
      // Nobody measured that it ended, and silence is no calm.
      this.calmSince = undefined;
      return undefined;
    }
    if (finding === 'suspect') {
      this.calmSince = undefined;
      if (this.suspectedSince === undefined) {
        this.suspectedSince = at;
        return 'fires';
      }
      return undefined;
    }
    if (this.suspectedSince === undefined) {
      return undefined;
    }
    this.calmSince ??= at;
    if (at - this.calmSince < this.keepFor) {
      return undefined;
    }
    this.suspectedSince = undefined;
    this.calmSince = undefined;
    return 'ends';
  }
}
