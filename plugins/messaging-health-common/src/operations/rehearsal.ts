import { z } from 'zod';
import { statementSchema } from '../statements/Statement';
import { actorSchema } from '../timeline/TimelineEntry';

/** What one look of a rehearsal found. @public */
export const rehearsalFindingSchema = z.object({
  /** What was looked at, for example `fallback-exists`, `api-key-scopes`, `inboxes-reachable`. */
  check: z.string(),
  ready: z.boolean(),
  statement: statementSchema,
});
/** @public */
export type RehearsalFinding = z.infer<typeof rehearsalFindingSchema>;

/** A drill that only reads: could this organization be rolled back now? @public */
export const rehearsalSchema = z.object({
  organizationId: z.string(),
  at: z.iso.datetime(),
  by: actorSchema,
  /** True when every finding is. */
  ready: z.boolean(),
  findings: z.array(rehearsalFindingSchema),
});
/** @public */
export type Rehearsal = z.infer<typeof rehearsalSchema>;

/** The newest rehearsal, as a badge tells it. @public */
export const rehearsalBadgeSchema = z.object({
  at: z.iso.datetime(),
  ready: z.boolean(),
  /** How many findings speak against a rollback. */
  broken: z.number().int(),
});
/** @public */
export type RehearsalBadge = z.infer<typeof rehearsalBadgeSchema>;
