import { z } from 'zod';
import { Turn } from './RatioMachine';

/**
 * What one evaluation of a condition found. `insufficient`: the figures allow no
 * judgement; `silent`: there were none for longer than `staleAfter`.
 */
export const suspicionFindingSchema = z.enum([
  'suspect',
  'clear',
  'insufficient',
  'silent',
]);
export type SuspicionFinding = z.infer<typeof suspicionFindingSchema>;

/** Clocks of one condition between two rounds; instants in milliseconds. */
export const suspicionMemorySchema = z.object({
  /** Newest instant that was evaluated. */
  evaluatedUpTo: z.number().optional(),
  finding: suspicionFindingSchema.optional(),
  /** When the present suspicion began. */
  suspectedSince: z.number().optional(),
  /** First evaluation that did not suspect any more. */
  calmSince: z.number().optional(),
  /** Newest minute that ever had figures. */
  newestMinute: z.number().optional(),
});
export type SuspicionMemory = z.infer<typeof suspicionMemorySchema>;

/** The clocks of one condition: suspected at once, and for a while after. For live rounds and what-if alike. */
export class SuspicionMachine {
  private evaluatedUpTo: number | undefined;
  private finding: SuspicionFinding | undefined;
  private suspectedSince: number | undefined;
  private calmSince: number | undefined;

  constructor(private readonly keepFor: number, memory: SuspicionMemory = {}) {
    this.evaluatedUpTo = memory.evaluatedUpTo;
    this.finding = memory.finding;
    this.suspectedSince = memory.suspectedSince;
    this.calmSince = memory.calmSince;
  }

  remember(newestMinute: number | undefined): SuspicionMemory {
    return {
      evaluatedUpTo: this.evaluatedUpTo,
      finding: this.finding,
      suspectedSince: this.suspectedSince,
      calmSince: this.calmSince,
      newestMinute,
    };
  }

  evaluate(at: number, finding: SuspicionFinding): Turn {
    this.evaluatedUpTo = at;
    this.finding = finding;
    if (finding === 'silent') {
      // Nobody measured that it ended.
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
