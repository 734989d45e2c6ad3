import { z } from 'zod';
import { triggerIdSchema } from '../health/triggers';
import { actorSchema, timelineEntrySchema } from '../timeline/TimelineEntry';
import { attachmentSchema } from './attachments';
import { slaClockSchema, slaForecastSchema, slaOutcomeSchema } from './clocks';
import { closingGateSchema } from './closing';
import { communicationsSchema } from './communications';
import { correctiveActionSchema } from './correctiveActions';
import { hypothesisSchema } from './hypotheses';
import { roleHolderSchema } from './roles';
import { rcaStageSchema } from './rootCause';
import { incidentSeveritySchema } from './severity';

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
  severity: incidentSeveritySchema,
  triggers: z.array(triggerIdSchema),
  /** First breach, by the figures. */
  onsetAt: z.iso.datetime().optional(),
  /** When the trigger fired, or a person opened it. */
  detectedAt: z.iso.datetime(),
  openedBy: actorSchema,
  /** Who leads it; absent where nobody does. */
  commander: z.string().optional(),
  /** When the first finding was recorded, or a rollback decided. */
  diagnosedAt: z.iso.datetime().optional(),
  /** When the rollback was decided. */
  decidedAt: z.iso.datetime().optional(),
  /** When the customers were served again, as verified. */
  restoredAt: z.iso.datetime().optional(),
  /** How it stands to all that was owed in time. */
  sla: slaOutcomeSchema,
  /** How far its root cause analysis is. */
  rca: rcaStageSchema.optional(),
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
  'error-lines',
  'workflow-states',
  'automation-states',
  'source-silent',
  'attachment',
  'communication',
  'root-cause',
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
  /** Hex; absent in items from before 0.2, and in those whose content was erased. */
  salt: z.string().optional(),
  /** As the timeline's entry holds it; absent in items from before 0.2. */
  commitment: z.string().optional(),
  erased: z.literal(true).optional(),
});
/** @public */
export type Evidence = z.infer<typeof evidenceSchema>;

/** A run of a scaffolder template that asked for an operation. @public */
export const scaffolderTaskLinkSchema = z.object({
  taskId: z.string(),
  operationId: z.string(),
  /** When it asked first. */
  at: z.iso.datetime(),
});
/** @public */
export type ScaffolderTaskLink = z.infer<typeof scaffolderTaskLinkSchema>;

/** One incident, whole. @public */
export const incidentSchema = incidentSummarySchema.extend({
  reason: z.string().optional(),
  /** IANA name of the zone that its customers read times in now. */
  timeZone: z.string().optional(),
  roles: z.array(roleHolderSchema),
  clocks: z.array(slaClockSchema),
  /** Of the clocks that run. */
  forecasts: z.array(slaForecastSchema),
  hypotheses: z.array(hypothesisSchema),
  correctiveActions: z.array(correctiveActionSchema),
  /** When v2 is planned to return; once it is back, when it came back. */
  plannedGoLiveAt: z.iso.datetime().optional(),
  /** What the record holds of all that it must hold before it may be closed. */
  closing: closingGateSchema,
  communications: communicationsSchema,
  attachments: z.array(attachmentSchema),
  timeline: z.array(timelineEntrySchema),
  evidence: z.array(evidenceSchema),
  operationIds: z.array(z.string()),
  /** Runs of templates that its operations were started, joined or resumed by. */
  scaffolderTasks: z.array(scaffolderTaskLinkSchema),
});
/** @public */
export type Incident = z.infer<typeof incidentSchema>;
