import { z } from 'zod';
import { statementSchema } from '../statements/Statement';
import { actorSchema } from '../timeline/TimelineEntry';
import { decisionSchema } from './Operation';

/** Most organizations of one fleet rollback. @public */
export const LARGEST_FLEET_ROLLBACK = 200;

/**
 * `queued`: its wave has not come. `running`: its rollback is under way. `served`:
 * its customers are proved to be served again; people's part may be open. `finished`:
 * its rollback has succeeded. `failed`: its rollback stands still. `refused`: none
 * could be begun. `skipped`: the fleet rollback ended before its turn.
 *
 * @public
 */
export const fleetMemberStateSchema = z.enum([
  'queued',
  'running',
  'served',
  'finished',
  'failed',
  'refused',
  'skipped',
]);
/** @public */
export type FleetMemberState = z.infer<typeof fleetMemberStateSchema>;

/** One organization of a fleet rollback. @public */
export const fleetMemberSchema = z.object({
  organizationId: z.string(),
  title: z.string(),
  entityRef: z.string(),
  /** 0 is the canary. */
  wave: z.number().int(),
  state: fleetMemberStateSchema,
  operationId: z.string().optional(),
  incident: z.string().optional(),
  /** What became of it, or why nothing did. */
  statement: statementSchema.optional(),
});
/** @public */
export type FleetMember = z.infer<typeof fleetMemberSchema>;

/**
 * `running`: waves go on. `stopped`: something failed, and a person decides.
 * `succeeded`: every member is served. `ended`: given up by a person.
 *
 * @public
 */
export const fleetRollbackStatusSchema = z.enum([
  'running',
  'stopped',
  'succeeded',
  'ended',
]);
/** @public */
export type FleetRollbackStatus = z.infer<typeof fleetRollbackStatusSchema>;

/** What people decided about a fleet rollback that stood still, or that they gave up. @public */
export const fleetDecisionSchema = decisionSchema.extend({
  kind: z.enum(['continue', 'end']),
});
/** @public */
export type FleetDecision = z.infer<typeof fleetDecisionSchema>;

/** The rollback of several organizations that share a cause: one first, then in waves. @public */
export const fleetRollbackSchema = z.object({
  id: z.string(),
  status: fleetRollbackStatusSchema,
  reason: z.string(),
  requestedBy: actorSchema,
  requestedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  /** How many are begun at once after the canary. */
  waveSize: z.number().int(),
  /** The wave that is under way. */
  wave: z.number().int(),
  members: z.array(fleetMemberSchema),
  /** Why it stands still, while it does. */
  stop: z
    .object({ at: z.iso.datetime(), statement: statementSchema })
    .optional(),
  /** Who had it go on past what failed, or ended it; in order. */
  decisions: z.array(fleetDecisionSchema).optional(),
  /** The scaffolder's task that asked for it; absent where none did. */
  scaffolderTaskId: z.string().optional(),
});
/** @public */
export type FleetRollback = z.infer<typeof fleetRollbackSchema>;
