import { z } from 'zod';
import { policySchema } from '../health/policy';
import { triggerIdSchema } from '../health/triggers';

/**
 * What is wrong with one annotation, in words that say what to write instead.
 * `ignored` is a malformed one without which everything works by its default;
 * the others stand in the way of operations.
 *
 * @public
 */
export const annotationProblemSchema = z.object({
  annotation: z.string(),
  kind: z.enum(['missing', 'malformed', 'ignored']),
  message: z.string(),
});
/** @public */
export type AnnotationProblem = z.infer<typeof annotationProblemSchema>;

/**
 * One customer organization of the CRM, as its catalog entity describes it.
 * Everything stored is keyed by `id`, never by the entity's name.
 *
 * @public
 */
export const organizationSchema = z.object({
  /** The CRM's organization UUID, lower case. */
  id: z.string(),
  entityRef: z.string(),
  title: z.string(),
  n8n: z.object({
    instance: z.string(),
    workflowV2: z.string().optional(),
    workflowFallback: z.string().optional(),
  }),
  chatwoot: z.object({
    instance: z.string(),
    accountId: z.number().int().optional(),
    inboxIds: z.array(z.number().int()),
  }),
  webhookUrl: z.string().optional(),
  /** Limits that its entity changes, checked; see `applyOverrides`. */
  triggerOverrides: z
    .partialRecord(
      triggerIdSchema,
      z.record(z.string(), z.union([z.number(), z.string()])),
    )
    .optional(),
  /** What a firing trigger sets off, by its entity. */
  policy: policySchema.optional(),
  /** IANA name of the zone that its customers read times in, by its entity; known to this machine. */
  timeZone: z.string().optional(),
  /** Annotations that are missing or malformed. */
  problems: z.array(annotationProblemSchema),
});
/** @public */
export type Organization = z.infer<typeof organizationSchema>;

/** The problems that stand in the way of operations. @public */
export function blockingProblems({
  problems,
}: Pick<Organization, 'problems'>): AnnotationProblem[] {
  return problems.filter(({ kind }) => kind !== 'ignored');
}
