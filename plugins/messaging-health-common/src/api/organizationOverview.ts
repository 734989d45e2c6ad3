import { z } from 'zod';
import { organizationSchema } from '../organizations/Organization';
import { overallHealthSchema, triggerVerdictSchema } from '../health/verdicts';
import { triggerIdSchema } from '../health/triggers';
import { policySchema } from '../health/policy';
import { sweepStatusSchema } from './sweepStatus';
import { contingencySchema } from '../operations/contingency';
import { driftWatchSchema } from '../operations/drift';
import { rehearsalBadgeSchema, rehearsalSchema } from '../operations/rehearsal';
import { freezeSchema, modeSchema } from '../operations/modes';
import {
  conversationCandidateSchema,
  operationSchema,
  operationKindSchema,
  operationStatusSchema,
  stepIdSchema,
} from '../operations/Operation';
import { slaClockIdSchema, slaClockSchema } from '../incidents/clocks';
import { incidentSummarySchema } from '../incidents/Incident';

/** Everything that the entity tab shows, in one answer. @public */
export const organizationOverviewSchema = z.object({
  organization: organizationSchema,
  health: overallHealthSchema,
  /** The runbook's five in its order, then what is watched beside them. */
  triggers: z.array(triggerVerdictSchema),
  /** What a firing trigger sets off for it. */
  policy: policySchema,
  /** Since when nothing could be judged for it, once people were told so. */
  blindSince: z.iso.datetime().optional(),
  /** How the rounds over the sources go. */
  sweep: sweepStatusSchema,
  mode: modeSchema,
  freeze: freezeSchema.optional(),
  /** The unfinished operation, else the newest one. */
  operation: operationSchema.optional(),
  /** Offered while the operation waits for sign-offs. */
  candidates: z.array(conversationCandidateSchema).optional(),
  /** Why no candidates could be asked for, if so. */
  candidatesProblem: z.string().optional(),
  /** Whether somebody has touched what a rollback put right; while it is in contingency. */
  driftWatch: driftWatchSchema.optional(),
  /** The seven points of the runbook's §4; while it is in contingency. */
  contingency: contingencySchema.optional(),
  /** The newest rehearsal. */
  rehearsal: rehearsalSchema.optional(),
  openIncident: incidentSummarySchema.optional(),
  /** What is owed in time for the open incident; every round of each clock. */
  clocks: z.array(slaClockSchema).default([]),
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
  policy: policySchema,
  blindSince: z.iso.datetime().optional(),
  /** The soonest that a pending trigger of it fires. */
  firesAt: z.iso.datetime().optional(),
  mode: modeSchema,
  frozen: z.boolean(),
  /** How many drifts from its contingency are open. */
  drifts: z.number().int().default(0),
  rehearsal: rehearsalBadgeSchema.optional(),
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
  /** What is owed next for the open incident; it may be past already. */
  slaDue: z
    .object({ clock: slaClockIdSchema, dueAt: z.iso.datetime() })
    .optional(),
});
/** @public */
export type OrganizationRow = z.infer<typeof organizationRowSchema>;

/** A part of the fleet in the order that was asked for, and the counts by health over all of it. @public */
export const fleetSchema = z.object({
  /** Over all organizations, whatever was filtered for. */
  counts: z.record(overallHealthSchema, z.number().int()),
  /** How many organizations fit the filters. */
  total: z.number().int(),
  items: z.array(organizationRowSchema),
  /** Entities that claim to be organizations but bear no usable id. */
  unusable: z.array(z.object({ entityRef: z.string(), message: z.string() })),
  sweep: sweepStatusSchema,
  generatedAt: z.iso.datetime(),
});
/** @public */
export type Fleet = z.infer<typeof fleetSchema>;
