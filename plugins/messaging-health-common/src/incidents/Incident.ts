import { z } from 'zod';
import { triggerIdSchema } from '../health/triggers';
import { statementSchema } from '../statements/Statement';
import { actorSchema, timelineEntrySchema } from '../timeline/TimelineEntry';

/** @public */
export const INCIDENT_STATUSES = [
  'detected',
  'diagnosing',
  'mitigating',
  'mitigated',
  'monitoring',
  'resolved',
  'closed',
  'dismissed',
] as const;
/** @public */
export const incidentStatusSchema = z.enum(INCIDENT_STATUSES);
/** @public */
export type IncidentStatus = z.infer<typeof incidentStatusSchema>;

/** True for an incident that takes no further trigger or operation. @public */
export function isIncidentEnded(status: IncidentStatus): boolean {
  return status === 'closed' || status === 'dismissed';
}

/** `INC-000042` for 42. @public */
export function formatIncidentNumber(sequence: number): string {
  return `INC-${String(sequence).padStart(6, '0')}`;
}

/** @public */
export const incidentNumberSchema = z
  .string()
  .regex(/^INC-\d{6,}$/, 'must look like INC-000042');

/** One row of the history. @public */
export const incidentSummarySchema = z.object({
  number: z.string(),
  organizationId: z.string(),
  organizationTitle: z.string(),
  entityRef: z.string(),
  status: incidentStatusSchema,
  triggers: z.array(triggerIdSchema),
  /** First breach, by the figures. */
  onsetAt: z.iso.datetime().optional(),
  /** When the trigger fired, or a person opened it. */
  detectedAt: z.iso.datetime(),
  openedBy: actorSchema,
  /** When the rollback was decided. */
  decidedAt: z.iso.datetime().optional(),
  /** When the customers were served again, as verified. */
  restoredAt: z.iso.datetime().optional(),
  closedAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime(),
});
/** @public */
export type IncidentSummary = z.infer<typeof incidentSummarySchema>;

/** Kinds of evidence. @public */
export const EVIDENCE_KINDS = [
  'detection-figures',
  'rollback-decision',
  'step-outcome',
  'restoration',
  'sign-off',
  'operation-decision',
  'switch-report',
  'contingency-verified',
  'drift',
  'monitoring',
  'scenario',
] as const;
/** @public */
export const evidenceKindSchema = z.enum(EVIDENCE_KINDS);
/** @public */
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** Something that proves a part of the incident; kept apart from what people tell of it. @public */
export const evidenceSchema = z.object({
  id: z.string(),
  incident: z.string(),
  kind: evidenceKindSchema,
  collectedAt: z.iso.datetime(),
  collectedBy: actorSchema,
  /** For `step-outcome`: the operation and its step; figures otherwise. No personal data. */
  content: z.record(z.string(), z.unknown()),
});
/** @public */
export type Evidence = z.infer<typeof evidenceSchema>;

/** A first guess at the cause. @public */
export const hypothesisSchema = z.object({
  text: z.string(),
  /** Set for a guess that the system made, so that screens can translate it. */
  statement: statementSchema.optional(),
  author: actorSchema,
  at: z.iso.datetime(),
});
/** @public */
export type Hypothesis = z.infer<typeof hypothesisSchema>;

/** One incident, whole. @public */
export const incidentSchema = incidentSummarySchema.extend({
  reason: z.string().optional(),
  hypotheses: z.array(hypothesisSchema),
  /** The first message to the customer, by language, ready to be sent (runbook §6). */
  customerMessage: z.object({ pt: z.string(), en: z.string() }).optional(),
  timeline: z.array(timelineEntrySchema),
  evidence: z.array(evidenceSchema),
  operationIds: z.array(z.string()),
});
/** @public */
export type Incident = z.infer<typeof incidentSchema>;
