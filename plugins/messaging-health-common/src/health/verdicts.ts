import { z } from 'zod';
import { statementSchema } from '../statements/Statement';
import { ratioLimitsSchema, triggerIdSchema } from './triggers';

/** States of a trigger. @public */
export const triggerStateSchema = z.enum([
  'inactive',
  'pending',
  'firing',
  'suspected',
  'unknown',
]);
/** @public */
export type TriggerState = z.infer<typeof triggerStateSchema>;

/** Why a trigger is `unknown`. Silence is never health. @public */
export const unknownReasonSchema = z.enum([
  'never-evaluated',
  'no-source',
  'no-data',
  'insufficient-data',
  'source-unavailable',
  'stale',
]);
/** @public */
export type UnknownReason = z.infer<typeof unknownReasonSchema>;

/** Figures of the rolling window at the newest evaluation. @public */
export const verdictFiguresSchema = z.object({
  /** failed / total; absent when total is 0. */
  ratio: z.number().optional(),
  total: z.number(),
  failed: z.number(),
  /** The plain ratio over the whole `holdsFor` window. */
  windowRatio: z.number().optional(),
  windowTotal: z.number(),
  windowFailed: z.number(),
  /** End of the rolling window: how old the figures are is counted from here. */
  upTo: z.iso.datetime(),
});
/** @public */
export type VerdictFigures = z.infer<typeof verdictFiguresSchema>;

/** A person's word that a suspected condition is real. @public */
export const confirmationSchema = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  /** What the impact is, in the person's words. */
  note: z.string(),
});
/** @public */
export type Confirmation = z.infer<typeof confirmationSchema>;

/** One minute of a signal, for the tab's small charts. Gaps are gaps, not zeroes. @public */
export const seriesPointSchema = z.object({
  minute: z.iso.datetime(),
  total: z.number(),
  failed: z.number(),
});
/** @public */
export type SeriesPoint = z.infer<typeof seriesPointSchema>;

/** What is known of one trigger of one organization, with the figures that led to it. @public */
export const triggerVerdictSchema = z.object({
  trigger: triggerIdSchema,
  state: triggerStateSchema,
  /** Set when `state` is `unknown`. */
  unknownReason: unknownReasonSchema.optional(),
  /** The state's story in words, for example what a source answered. */
  explanation: statementSchema.optional(),
  /** False where no source watches the condition and only a person's word counts. */
  watched: z.boolean(),
  /** Set for ratio triggers. */
  limits: ratioLimitsSchema.optional(),
  figures: verdictFiguresSchema.optional(),
  /** Since when the trigger is in this state. */
  since: z.iso.datetime().optional(),
  /** First breach of the present episode. */
  onsetAt: z.iso.datetime().optional(),
  /** When the present episode began to fire. */
  firingSince: z.iso.datetime().optional(),
  /** Ratio of 10 x the threshold or more, since then. */
  earlyWarningSince: z.iso.datetime().optional(),
  evaluatedAt: z.iso.datetime().optional(),
  /** Id of the signal source behind the figures, and its query as sent. */
  source: z.string().optional(),
  query: z.string().optional(),
  /** Set when a person confirmed the condition. */
  confirmation: confirmationSchema.optional(),
  /** The last hour, a point a minute, oldest first. */
  series: z.array(seriesPointSchema).optional(),
});
/** @public */
export type TriggerVerdict = z.infer<typeof triggerVerdictSchema>;

/** The four words of health, worst first. @public */
export const HEALTH_WORDS = [
  'breached',
  'unknown',
  'at-risk',
  'healthy',
] as const;
/** @public */
export const overallHealthSchema = z.enum(HEALTH_WORDS);
/** @public */
export type OverallHealth = z.infer<typeof overallHealthSchema>;
