import { z } from 'zod';

/** What is wrong with one annotation, in words that say what to write instead. @public */
export const annotationProblemSchema = z.object({
  annotation: z.string(),
  kind: z.enum(['missing', 'malformed']),
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
  /** Annotations that a rollback needs and that are missing or malformed. */
  problems: z.array(annotationProblemSchema),
});
/** @public */
export type Organization = z.infer<typeof organizationSchema>;
