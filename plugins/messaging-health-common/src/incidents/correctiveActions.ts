import { z } from 'zod';
import { actorSchema } from '../timeline/TimelineEntry';

/** What is to be done so that it does not happen again (runbook §7). @public */
export const correctiveActionSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** A user or a group of the catalog. */
  owner: z.string(),
  /** A day in UTC, `2026-03-15`. */
  dueOn: z.iso.date(),
  /** Where the work stands, for example an issue or a pull request. */
  link: z.url().optional(),
  /** While it is open, v2 does not return. */
  blocksReturn: z.boolean(),
  createdBy: actorSchema,
  createdAt: z.iso.datetime(),
  doneAt: z.iso.datetime().optional(),
  doneBy: actorSchema.optional(),
  /** Not needed after all, and why. */
  withdrawnAt: z.iso.datetime().optional(),
  reason: z.string().optional(),
});
/** @public */
export type CorrectiveAction = z.infer<typeof correctiveActionSchema>;

/** True while there is something to do about it. @public */
export function isActionOpen(
  action: Pick<CorrectiveAction, 'doneAt' | 'withdrawnAt'>,
): boolean {
  return action.doneAt === undefined && action.withdrawnAt === undefined;
}
