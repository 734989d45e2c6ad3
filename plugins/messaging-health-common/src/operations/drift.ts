import { z } from 'zod';
import { statementSchema } from '../statements/Statement';

/** How the world can leave the contingency that was reached. @public */
export const DRIFT_KINDS = [
  'v2-active',
  'v2-executing',
  'fallback-inactive',
  'fallback-unserved',
  'automation-enabled',
  'automation-changed',
] as const;
/** @public */
export const driftKindSchema = z.enum(DRIFT_KINDS);
/** @public */
export type DriftKind = z.infer<typeof driftKindSchema>;

/** Somebody, or something, changed what a rollback had put right. @public */
export const driftSchema = z.object({
  kind: driftKindSchema,
  /** Names what was touched within its kind: a workflow's id, an automation's key. */
  subject: z.string(),
  statement: statementSchema,
  incident: z.string(),
  noticedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});
/** @public */
export type Drift = z.infer<typeof driftSchema>;

/** How the watch over an organization in contingency goes. @public */
export const driftWatchSchema = z.object({
  /** When the world was last compared; absent while it never was. */
  comparedAt: z.iso.datetime().optional(),
  /** Why it could not be compared the last time, if so: then nothing is known. */
  problem: statementSchema.optional(),
  drifts: z.array(driftSchema),
});
/** @public */
export type DriftWatch = z.infer<typeof driftWatchSchema>;
