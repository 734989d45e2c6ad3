import { z } from 'zod';
import { triggerIdSchema } from '../health/triggers';

/** Longest span that one what-if question may cover, in days. @public */
export const MAX_WHAT_IF_DAYS = 90;
/** Most organizations that one what-if question may name. @public */
export const MAX_WHAT_IF_ORGANIZATIONS = 500;

/**
 * Asks what other limits would have done. `triggers` names what is judged anew and
 * what is changed of its limits: `{"webhook-5xx": {"threshold": 0.05}}`; an empty
 * object judges by the present ones.
 *
 * @public
 */
export const whatIfRequestSchema = z.strictObject({
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  /** Left out: all, which is refused where there are more than {@link MAX_WHAT_IF_ORGANIZATIONS}. */
  organizationIds: z
    .array(z.uuid())
    .min(1)
    .max(MAX_WHAT_IF_ORGANIZATIONS)
    .optional(),
  triggers: z.partialRecord(
    triggerIdSchema,
    z.record(z.string(), z.union([z.number(), z.string()])),
  ),
});
/** @public */
export type WhatIfRequest = z.input<typeof whatIfRequestSchema>;

/** One time that a trigger fires (or a condition is suspected), by the figures. @public */
export const whatIfEpisodeSchema = z.object({
  onsetAt: z.iso.datetime(),
  firesAt: z.iso.datetime(),
  /** Absent where it goes on at the end of the span. */
  endsAt: z.iso.datetime().optional(),
});
/** @public */
export type WhatIfEpisode = z.infer<typeof whatIfEpisodeSchema>;

/**
 * An episode under the limits asked about beside the one that was really recorded:
 * `new` has no recorded one, `gone` only that, `kept` both; then `sooner by` tells
 * how much earlier it would have fired (negative: later).
 *
 * @public
 */
export const whatIfComparisonSchema = z.object({
  organizationId: z.string(),
  organizationTitle: z.string(),
  entityRef: z.string(),
  trigger: triggerIdSchema,
  outcome: z.enum(['kept', 'new', 'gone']),
  would: whatIfEpisodeSchema.optional(),
  did: whatIfEpisodeSchema.optional(),
  soonerBySeconds: z.number().optional(),
});
/** @public */
export type WhatIfComparison = z.infer<typeof whatIfComparisonSchema>;

/** @public */
export const whatIfAnswerSchema = z.object({
  comparisons: z.array(whatIfComparisonSchema),
  judged: z.object({
    organizations: z.number().int(),
    /** Organization and trigger pairs that had any figures. */
    series: z.number().int(),
    steps: z.number().int(),
    /** Before this instant figures are kept in steps of 5 min, so firings are exact to 5 min only. */
    coarseBefore: z.iso.datetime().optional(),
  }),
  tookMilliseconds: z.number(),
});
/** @public */
export type WhatIfAnswer = z.infer<typeof whatIfAnswerSchema>;
