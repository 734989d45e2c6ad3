import { z } from 'zod';
import { statementSchema } from '../statements/Statement';

/** The runbook's §4, what the system measures. @public */
export const TECHNICAL_POINTS = [
  'webhook-without-5xx',
  'conversations-linked',
  'whatsapp-operational',
  'identity-errors-not-rising',
] as const;
/** The runbook's §4, what people say. @public */
export const FUNCTIONAL_POINTS = [
  'team-answers',
  'stage-move-on-fallback',
  'customer-informed',
] as const;
/** @public */
export const functionalPointSchema = z.enum(FUNCTIONAL_POINTS);
/** @public */
export type FunctionalPoint = z.infer<typeof functionalPointSchema>;
/** @public */
export const contingencyPointIdSchema = z.enum([
  ...TECHNICAL_POINTS,
  ...FUNCTIONAL_POINTS,
]);
/** @public */
export type ContingencyPointId = z.infer<typeof contingencyPointIdSchema>;

/** One of the seven points, as it stands. @public */
export const contingencyPointSchema = z.object({
  id: contingencyPointIdSchema,
  /** `holds` and `fails` were measured or signed; `unknown`: it could not be measured; `open`: not yet. */
  state: z.enum(['holds', 'fails', 'unknown', 'open']),
  statement: statementSchema,
  /** The figures behind it, by their names. */
  figures: z.record(z.string(), z.number()).optional(),
  /** The span that was looked at. */
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
  signedBy: z.string().optional(),
  signedAt: z.iso.datetime().optional(),
  note: z.string().optional(),
});
/** @public */
export type ContingencyPoint = z.infer<typeof contingencyPointSchema>;

/** Whether an organization's contingency is verified (runbook §4). @public */
export const contingencySchema = z.object({
  organizationId: z.string(),
  /** The rollback that brought it. */
  operationId: z.string(),
  incident: z.string(),
  /** The switch, from which on everything is measured. */
  since: z.iso.datetime(),
  /** All seven, in the runbook's order. */
  points: z.array(contingencyPointSchema),
  /** When all seven held for the first time. */
  verifiedAt: z.iso.datetime().optional(),
});
/** @public */
export type Contingency = z.infer<typeof contingencySchema>;
