import { z } from 'zod';
import { pushedObservationSchema } from '../health/Observation';
import { triggerIdSchema } from '../health/triggers';
import { overallHealthSchema } from '../health/verdicts';
import {
  incidentNumberSchema,
  incidentStatusSchema,
  incidentSummarySchema,
} from '../incidents/Incident';
import { slaOutcomeSchema } from '../incidents/clocks';
import { incidentSeveritySchema } from '../incidents/severity';
import { modeSchema } from '../operations/modes';
import { LARGEST_FLEET_ROLLBACK } from '../operations/fleetRollback';
import { operationKindSchema, stepIdSchema } from '../operations/Operation';
import { rollForwardProofSchema } from '../operations/rollForward';

/** Longest free text that a person may send. */
const MAX_TEXT = 4000;
/** A sentence or more of a person's. @public */
export const freeTextSchema = z.string().trim().min(3).max(MAX_TEXT);
const freeText = freeTextSchema;

/** Most observations in one request. @public */
export const MAX_OBSERVATIONS_PER_REQUEST = 5000;

/** @public */
export const organizationIdSchema = z
  .uuid()
  .transform(id => id.toLocaleLowerCase('en-US'));

const scaffolderTaskIdSchema = z.string().trim().min(1).max(64);

/** @public */
export const startOperationRequestSchema = z
  .strictObject({
    kind: operationKindSchema,
    organizationId: z.uuid(),
    reason: freeText,
    /** What to do with an unfinished operation of the same kind: refuse (409), or join and resume it. */
    ifUnfinished: z.enum(['refuse', 'resume']).default('refuse'),
    /** The preconditions of a roll-forward, each with its proof. */
    rollForward: rollForwardProofSchema.optional(),
    /** The scaffolder's task that asks, so that the incident links to it. */
    scaffolderTaskId: scaffolderTaskIdSchema.optional(),
  })
  .superRefine(({ kind, rollForward }, context) => {
    if ((kind === 'roll-forward') !== (rollForward !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['rollForward'],
        message:
          kind === 'roll-forward'
            ? 'is needed: the correction with its reviewer, the smoke report, the window'
            : 'belongs to a roll-forward only',
      });
    }
  });
/** @public */
export type StartOperationRequest = z.input<typeof startOperationRequestSchema>;

/** @public */
export const reasonRequestSchema = z.strictObject({ reason: freeText });
/** @public */
export const confirmConditionRequestSchema = z.strictObject({ note: freeText });
/** @public */
export const signOffRequestSchema = z.strictObject({
  conversationId: z.number().int().positive(),
  note: z.string().trim().max(MAX_TEXT).optional(),
});
/** @public */
export type SignOffRequest = z.infer<typeof signOffRequestSchema>;

/** @public */
export const abortRequestSchema = z.strictObject({
  reason: freeText,
  /** Says that nobody need be served afterwards; else an abort first makes sure of the fallback. */
  leaveUnserved: z.boolean().default(false),
});
/** @public */
export type AbortRequest = z.input<typeof abortRequestSchema>;

/** @public */
export const approvalRequestSchema = z.strictObject({
  note: z.string().trim().max(MAX_TEXT).optional(),
});
/** @public */
export type ApprovalRequest = z.infer<typeof approvalRequestSchema>;

/** @public */
export const operationStepPathSchema = z.object({
  operationId: z.uuid(),
  stepId: stepIdSchema,
});

/** @public */
export const signPointRequestSchema = z.strictObject({ note: freeText });

/** @public */
export const startFleetRollbackRequestSchema = z
  .strictObject({
    organizationIds: z
      .array(organizationIdSchema)
      .min(2)
      .max(LARGEST_FLEET_ROLLBACK),
    /** The organization that goes first; default: the first of the list. */
    canary: organizationIdSchema.optional(),
    waveSize: z.number().int().min(1).max(20).default(5),
    reason: freeText,
    /** The scaffolder's task that asks, so that the incidents link to it. */
    scaffolderTaskId: scaffolderTaskIdSchema.optional(),
  })
  .superRefine(({ organizationIds, canary }, context) => {
    if (new Set(organizationIds).size !== organizationIds.length) {
      context.addIssue({
        code: 'custom',
        path: ['organizationIds'],
        message: 'names an organization twice',
      });
    }
    if (canary !== undefined && !organizationIds.includes(canary)) {
      context.addIssue({
        code: 'custom',
        path: ['canary'],
        message: 'must be one of organizationIds',
      });
    }
  });
/** @public */
export type StartFleetRollbackRequest = z.input<
  typeof startFleetRollbackRequestSchema
>;

/** @public */
export const previewRequestSchema = z.strictObject({
  kind: operationKindSchema,
  organizationId: z.uuid(),
});

/** @public */
export const pushObservationsRequestSchema = z.strictObject({
  /** Names the sender; ids of observations are unique within it. */
  sender: z.string().min(1).max(100),
  observations: z
    .array(pushedObservationSchema)
    .min(1)
    .max(MAX_OBSERVATIONS_PER_REQUEST),
});
/** @public */
export type PushObservationsRequest = z.infer<
  typeof pushObservationsRequestSchema
>;
/** @public */
export const pushObservationsAnswerSchema = z.object({
  accepted: z.number().int(),
  /** Repeats of ids that are already stored; they changed nothing. */
  repeated: z.number().int(),
  /** Observations of organizations that the catalog does not know; stored, and used once it does. */
  unknownOrganizations: z.array(z.string()),
});
/** @public */
export type PushObservationsAnswer = z.infer<
  typeof pushObservationsAnswerSchema
>;

/** A part of the fleet; all optional, all combined. @public */
export const listOrganizationsQuerySchema = z.strictObject({
  health: overallHealthSchema.optional(),
  trigger: triggerIdSchema.optional(),
  mode: modeSchema.optional(),
  /** Part of the title, the entity reference or the id. */
  search: z.string().trim().max(200).optional(),
  /** `worst`: worst first; `time-left`: soonest to fire first; `title`: by the alphabet. */
  sort: z.enum(['worst', 'time-left', 'title']).default('worst'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
/** @public */
export type ListOrganizationsQuery = z.input<
  typeof listOrganizationsQuerySchema
>;

/** Filters of the incident history; all optional, all combined. @public */
export const incidentFilterSchema = z.strictObject({
  organizationId: organizationIdSchema.optional(),
  status: incidentStatusSchema.optional(),
  severity: incidentSeveritySchema.optional(),
  /** `true`: only those that are neither closed nor dismissed. */
  open: z.enum(['true', 'false']).optional(),
  trigger: triggerIdSchema.optional(),
  sla: slaOutcomeSchema.optional(),
  detectedFrom: z.iso.datetime({ offset: true }).optional(),
  detectedTo: z.iso.datetime({ offset: true }).optional(),
  /** Words that must all be in the facts, the hypotheses or the root cause analysis. */
  search: z.string().trim().min(2).max(200).optional(),
});
/** @public */
export type IncidentFilterQuery = z.input<typeof incidentFilterSchema>;

/** Filters that statistics follow: all of the history's but words. @public */
export const statisticsFilterSchema = incidentFilterSchema.omit({
  search: true,
});
/** @public */
export type StatisticsFilterQuery = z.input<typeof statisticsFilterSchema>;

/** One page of the history. @public */
export const listIncidentsQuerySchema = incidentFilterSchema.extend({
  /** Opaque; from the page before. */
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
});
/** @public */
export type ListIncidentsQuery = z.input<typeof listIncidentsQuerySchema>;
/** @public */
export const incidentPageSchema = z.object({
  items: z.array(incidentSummarySchema),
  /** Absent on the last page. */
  nextCursor: z.string().optional(),
});
/** @public */
export type IncidentPage = z.infer<typeof incidentPageSchema>;

/** @public */
export const openIncidentRequestSchema = z.strictObject({
  organizationId: z.uuid(),
  reason: freeText,
});
/** @public */
export const noteRequestSchema = z.strictObject({ text: freeText });
/** @public */
export const incidentPathSchema = z.object({ number: incidentNumberSchema });
