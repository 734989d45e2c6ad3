import { z } from 'zod';
import { organizationSchema } from '../organizations/Organization';
import { overallHealthSchema, triggerVerdictSchema } from '../health/verdicts';
import { triggerIdSchema } from '../health/triggers';
import { freezeSchema, modeSchema } from '../operations/modes';
import {
  conversationCandidateSchema,
  operationSchema,
  operationKindSchema,
  operationStatusSchema,
  stepIdSchema,
} from '../operations/Operation';
import { incidentSummarySchema } from '../incidents/Incident';

/** Everything that the entity tab shows, in one answer. @public */
export const organizationOverviewSchema = z.object({
  organization: organizationSchema,
  health: overallHealthSchema,
  /** All five, in the runbook's order. */
  triggers: z.array(triggerVerdictSchema),
  mode: modeSchema,
  freeze: freezeSchema.optional(),
  /** The unfinished operation, else the newest one. */
  operation: operationSchema.optional(),
  /** Offered while the operation waits for sign-offs. */
  candidates: z.array(conversationCandidateSchema).optional(),
  /** Why no candidates could be asked for, if so. */
  candidatesProblem: z.string().optional(),
  openIncident: incidentSummarySchema.optional(),
  pastIncidents: z.array(incidentSummarySchema),
  /** What the person who asks may do, so that the screen offers nothing that would be refused. */
  allowed: z.object({
    readIncidents: z.boolean(),
    operate: z.boolean(),
    confirm: z.boolean(),
    administer: z.boolean(),
  }),
  generatedAt: z.iso.datetime(),
});
/** @public */
export type OrganizationOverview = z.infer<typeof organizationOverviewSchema>;

/** One row of the fleet page. @public */
export const organizationRowSchema = z.object({
  organization: organizationSchema.pick({
    id: true,
    entityRef: true,
    title: true,
    problems: true,
  }),
  health: overallHealthSchema,
  mode: modeSchema,
  frozen: z.boolean(),
  /** The trigger that speaks loudest. */
  worstTrigger: triggerVerdictSchema.omit({ series: true }).optional(),
  operation: z
    .object({
      id: z.string(),
      kind: operationKindSchema,
      status: operationStatusSchema,
      currentStep: stepIdSchema.optional(),
    })
    .optional(),
  openIncident: z
    .object({ number: z.string(), triggers: z.array(triggerIdSchema) })
    .optional(),
});
/** @public */
export type OrganizationRow = z.infer<typeof organizationRowSchema>;

/** The fleet: rows worst first, and the counts by health over all of it. @public */
export const fleetSchema = z.object({
  counts: z.record(overallHealthSchema, z.number().int()),
  items: z.array(organizationRowSchema),
  /** Entities that claim to be organizations but bear no usable id. */
  unusable: z.array(z.object({ entityRef: z.string(), message: z.string() })),
  generatedAt: z.iso.datetime(),
});
/** @public */
export type Fleet = z.infer<typeof fleetSchema>;
