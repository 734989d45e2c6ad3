import { z } from 'zod';
import { triggerIdSchema } from '../health/triggers';

/** How long something took over many incidents, in seconds. @public */
export const durationsSchema = z.object({
  count: z.number().int(),
  p50: z.number().optional(),
  p90: z.number().optional(),
  longest: z.number().optional(),
});
/** @public */
export type Durations = z.infer<typeof durationsSchema>;

/** Kept and missed, of those that are over. @public */
export const slaCountSchema = z.object({
  kept: z.number().int(),
  missed: z.number().int(),
});
/** @public */
export type SlaCount = z.infer<typeof slaCountSchema>;

/** What can be learned from the incidents of a span that fit the filters. @public */
export const incidentStatisticsSchema = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  incidents: z.number().int(),
  open: z.number().int(),
  dismissed: z.number().int(),
  /** First breach until detection. */
  detection: durationsSchema,
  /** Detection until the rollback was decided. */
  decision: durationsSchema,
  /** Detection until customers were served again, as verified. */
  restoration: durationsSchema,
  /** Detection until it was closed. */
  closing: durationsSchema,
  sla: z.object({
    diagnosis: slaCountSchema,
    rollback: slaCountSchema,
    'preliminary-rca': slaCountSchema,
    'next-update': slaCountSchema,
  }),
  byTrigger: z.array(
    z.object({ trigger: triggerIdSchema, incidents: z.number().int() }),
  ),
  /** Organizations with the most, the most first; 20 at most. */
  byOrganization: z.array(
    z.object({
      organizationId: z.string(),
      organizationTitle: z.string(),
      entityRef: z.string(),
      incidents: z.number().int(),
      /** How many of them had a trigger that an earlier one of them had, too. */
      repeats: z.number().int(),
    }),
  ),
});
/** @public */
export type IncidentStatistics = z.infer<typeof incidentStatisticsSchema>;
