import { z } from 'zod';
import { signalSchema } from '../health/signals';

/** How one signal source answered last. @public */
export const sourceStatusSchema = z.object({
  source: z.string(),
  signal: signalSchema.optional(),
  askedAt: z.iso.datetime(),
  /** Its data are complete up to here; absent when it never answered. */
  observedUpTo: z.iso.datetime().optional(),
  /** Why it did not answer last time, in its words. */
  problem: z.string().optional(),
});
/** @public */
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

/**
 * How the rounds over the signal sources go. `late`: the newest one took longer than
 * the time between two, or none ended lately; `never`: none ended yet.
 *
 * @public
 */
export const sweepStatusSchema = z.object({
  state: z.enum(['on-time', 'late', 'never']),
  intervalSeconds: z.number(),
  /** Of the newest round that ended. */
  endedAt: z.iso.datetime().optional(),
  tookMilliseconds: z.number().optional(),
  organizations: z.number().int().optional(),
  sources: z.array(sourceStatusSchema),
});
/** @public */
export type SweepStatus = z.infer<typeof sweepStatusSchema>;
