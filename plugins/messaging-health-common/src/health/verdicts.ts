import { z } from 'zod';
import { statementSchema } from '../statements/Statement';
import { ratioLimitsSchema } from './limits';
import { triggerIdSchema } from './triggers';

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

/** Figures behind a condition, suspected or not. @public */
export const suspicionFiguresSchema = z.object({
  /**
   * What spoke loudest: `volume` is suspected under the limit, `failures` (a share)
   * over it, `groups` at or over it.
   */
  measure: z.enum(['volume', 'failures', 'groups']),
  /** Events for `volume`, a share for `failures`, groups for `groups`. */
  observed: z.number(),
  /** In the unit of `observed`. */
  limit: z.number(),
  /** The usual volume of that span; absent where past weeks are not known. */
  usual: z.number().optional(),
  total: z.number(),
  failed: z.number(),
  /** The span that was counted over. */
  windowSeconds: z.number(),
  /** Figures older than this make the trigger unknown. */
  staleAfterSeconds: z.number(),
  /** End of the span: how old the figures are is counted from here. */
  upTo: z.iso.datetime(),
});
/** @public */
export type SuspicionFigures = z.infer<typeof suspicionFiguresSchema>;

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
  /** Set for conditions that a source watches, once there are figures. */
  suspicion: suspicionFiguresSchema.optional(),
  /** True where the trigger is only shown beside the runbook's: it fires nothing and is no part of the health. */
  advisory: z.boolean().optional(),
  /** Since when the trigger is in this state. */
  since: z.iso.datetime().optional(),
  /** First breach of the present episode. */
  onsetAt: z.iso.datetime().optional(),
  /** When a pending trigger fires, if every evaluation until then breaches. */
  firesAt: z.iso.datetime().optional(),
  /** When the present episode began to fire. */
  firingSince: z.iso.datetime().optional(),
  /** Ratio of 10 x the threshold or more, since then. */
  earlyWarningSince: z.iso.datetime().optional(),
  evaluatedAt: z.iso.datetime().optional(),
  /** Id of the signal source behind the figures, and its query as sent. */
  source: z.string().optional(),
  query: z.string().optional(),
  /** `probe` where there is too little traffic to judge, and only our own probes of the webhook speak. */
  sourceKind: z.enum(['traffic', 'probe']).optional(),
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
