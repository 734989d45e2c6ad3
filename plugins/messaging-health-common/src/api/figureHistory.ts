import { z } from 'zod';
import { triggerIdSchema } from '../health/triggers';

/** What to read of a figure's history: at most 90 days. @public */
export const figureHistoryQuerySchema = z.strictObject({
  trigger: triggerIdSchema,
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
});
/** @public */
export type FigureHistoryQuery = z.input<typeof figureHistoryQuerySchema>;

/** Events of one step; a step without data is left out, never zero. @public */
export const figurePointSchema = z.object({
  /** Start of the step. */
  at: z.iso.datetime(),
  total: z.number(),
  failed: z.number(),
});
/** @public */
export type FigurePoint = z.infer<typeof figurePointSchema>;

/** Something that happened to the organization, to be marked in a chart. @public */
export const historyMarkSchema = z.object({
  kind: z.enum(['incident', 'operation', 'firing', 'suspected']),
  /** Number of the incident, id of the operation, or id of the trigger. */
  id: z.string(),
  from: z.iso.datetime(),
  /** Absent while it goes on. */
  to: z.iso.datetime().optional(),
});
/** @public */
export type HistoryMark = z.infer<typeof historyMarkSchema>;

/** A figure's history, in steps that suit the span: a minute up to 48 h back, 5 min beyond, longer for long spans. @public */
export const figureHistorySchema = z.object({
  trigger: triggerIdSchema,
  /** The source whose figures these are; absent where there are none. */
  source: z.string().optional(),
  stepSeconds: z.number(),
  points: z.array(figurePointSchema),
  marks: z.array(historyMarkSchema),
  /** Share of failures, or number of groups, over which it is judged; absent for a fall of volume. */
  limit: z.number().optional(),
});
/** @public */
export type FigureHistory = z.infer<typeof figureHistorySchema>;
