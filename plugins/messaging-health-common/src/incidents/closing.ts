import { z } from 'zod';
import { statementSchema } from '../statements/Statement';
import { incidentRoleSchema } from './roles';

/** What a record must hold before its incident may be closed (runbook §7), in the order in which it comes to be. @public */
export const CLOSING_FACTS = [
  'detection',
  'decision',
  'error-logs',
  'restoration',
  'final-rca',
  'corrective-actions',
  'go-live',
] as const;
/** @public */
export const closingFactSchema = z.enum(CLOSING_FACTS);
/** @public */
export type ClosingFact = z.infer<typeof closingFactSchema>;

/** One line of the checklist. @public */
export const closingItemSchema = z.object({
  fact: closingFactSchema,
  isPresent: z.boolean(),
  /** What is there, or what is missing and who can give it. */
  statement: statementSchema,
  /** Who can give what is missing. */
  role: incidentRoleSchema.optional(),
});
/** @public */
export type ClosingItem = z.infer<typeof closingItemSchema>;

/** Whether an incident may be closed, and what it lacks. @public */
export const closingGateSchema = z.object({
  mayClose: z.boolean(),
  items: z.array(closingItemSchema),
});
/** @public */
export type ClosingGate = z.infer<typeof closingGateSchema>;
