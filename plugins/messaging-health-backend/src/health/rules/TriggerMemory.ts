import { z } from 'zod';

/**
 * What one evaluation found.
 * `breach`: over the limit. `suspect`: a condition's figures speak against it.
 * `clear`: neither. `insufficient`: too few events. `missing`: no figures in the
 * window, though not for long. `silent`: none for longer than `staleAfter`.
 */
export const findingSchema = z.enum([
  'breach',
  'suspect',
  'clear',
  'insufficient',
  'missing',
  'silent',
]);
export type Finding = z.infer<typeof findingSchema>;

/** Clocks of one trigger between two rounds; instants in milliseconds. */
export const triggerMemorySchema = z.object({
  /** Newest instant that was evaluated. */
  evaluatedUpTo: z.number().optional(),
  finding: findingSchema.optional(),
  /** First breach of the run of breaches that goes on. */
  breachingSince: z.number().optional(),
  firingSince: z.number().optional(),
  /** First breach of the episode that fires. */
  onsetAt: z.number().optional(),
  /** When the present suspicion of a condition began. */
  suspectedSince: z.number().optional(),
  /** First evaluation without a breach while firing, or without a suspicion while suspected. */
  calmSince: z.number().optional(),
  /** First evaluation of the run with a ratio far over the limit. */
  highSince: z.number().optional(),
  /** Newest minute that ever had figures. */
  newestMinute: z.number().optional(),
});
export type TriggerMemory = z.infer<typeof triggerMemorySchema>;
