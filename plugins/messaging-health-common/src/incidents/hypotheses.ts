import { z } from 'zod';
import { statementSchema } from '../statements/Statement';
import { actorSchema } from '../timeline/TimelineEntry';

/** @public */
export const HYPOTHESIS_STATUSES = ['open', 'confirmed', 'refuted'] as const;
/** @public */
export const hypothesisStatusSchema = z.enum(HYPOTHESIS_STATUSES);
/** @public */
export type HypothesisStatus = z.infer<typeof hypothesisStatusSchema>;

/** Something that speaks for a hypothesis, or against it. @public */
export const hypothesisEvidenceSchema = z.object({
  stance: z.enum(['for', 'against']),
  /** An item of evidence, or an entry of the timeline: one of the two. */
  evidenceId: z.string().optional(),
  entry: z.number().int().optional(),
  by: actorSchema,
  at: z.iso.datetime(),
});
/** @public */
export type HypothesisEvidence = z.infer<typeof hypothesisEvidenceSchema>;

/** A guess at the cause, and what became of it. @public */
export const hypothesisSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** Set for a guess that the system made, so that screens can translate it. */
  statement: statementSchema.optional(),
  author: actorSchema,
  at: z.iso.datetime(),
  status: hypothesisStatusSchema,
  /** Who confirmed, refuted or reopened it last, and why. */
  decidedBy: actorSchema.optional(),
  decidedAt: z.iso.datetime().optional(),
  reason: z.string().optional(),
  evidence: z.array(hypothesisEvidenceSchema),
});
/** @public */
export type Hypothesis = z.infer<typeof hypothesisSchema>;
