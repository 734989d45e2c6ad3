import { z } from 'zod';
import { statementSchema } from '../statements/Statement';

/** What runs for an organization. @public */
export const modeSchema = z.enum([
  'v2',
  'rolling-back',
  'contingency',
  'rolling-forward',
  'monitoring',
]);
/** @public */
export type Mode = z.infer<typeof modeSchema>;

/** A freeze: while it stands, no activation of v2 is allowed for the organization. @public */
export const freezeSchema = z.object({
  since: z.iso.datetime(),
  reason: z.string(),
  by: z.string(),
  incident: z.string().optional(),
  operationId: z.string().optional(),
});
/** @public */
export type Freeze = z.infer<typeof freezeSchema>;

/** The gate's answer to "may I activate v2 for this organization now?". @public */
export const gateAnswerSchema = z.object({
  organizationId: z.string(),
  allowed: z.boolean(),
  reason: z.string(),
  freeze: freezeSchema.optional(),
  /** The incident that stands in the way. */
  incident: z.string().optional(),
  /** Until when, in words; absent while it is allowed. */
  until: z.string().optional(),
  /** The same, for who translates it. */
  untilStatement: statementSchema.optional(),
  /**
   * The earliest instant at which the answer may change by itself; absent where that takes a
   * person, so that nobody knows one. It moves while v2 is monitored and there is no data.
   */
  untilAt: z.iso.datetime().optional(),
  /** When the incident plans v2 to return; a person has to start that return, so nothing changes then by itself. */
  plannedReturnAt: z.iso.datetime().optional(),
});
/** @public */
export type GateAnswer = z.infer<typeof gateAnswerSchema>;
