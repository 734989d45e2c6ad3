import { z } from 'zod';
import { actorSchema } from '../timeline/TimelineEntry';
import { recordLanguageSchema } from './communications';

/** How far a root cause analysis is. @public */
export const RCA_STAGES = ['draft', 'preliminary', 'final'] as const;
/** @public */
export const rcaStageSchema = z.enum(RCA_STAGES);
/** @public */
export type RcaStage = z.infer<typeof rcaStageSchema>;

/**
 * One version of the analysis. The text is Markdown; `[#12]` cites the timeline's entry 12,
 * and `[E:<id>]` an item of evidence.
 *
 * @public
 */
export const rcaVersionSchema = z.object({
  version: z.number().int(),
  stage: rcaStageSchema,
  language: recordLanguageSchema,
  /** Absent once it was erased. */
  text: z.string().optional(),
  author: actorSchema,
  at: z.iso.datetime(),
});
/** @public */
export type RcaVersion = z.infer<typeof rcaVersionSchema>;

/** A text that the system wrote from the timeline; nothing is stored of it. @public */
export const rcaDraftSchema = z.object({
  language: recordLanguageSchema,
  text: z.string(),
  /** The newest version that it would follow; 0 where there is none. */
  basedOn: z.number().int(),
});
/** @public */
export type RcaDraft = z.infer<typeof rcaDraftSchema>;
