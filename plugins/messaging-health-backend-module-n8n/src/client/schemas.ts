import { z } from 'zod';

/** A node, as far as webhooks are concerned. */
export const nodeSchema = z.object({
  name: z.string(),
  type: z.string(),
  disabled: z.boolean().optional(),
  webhookId: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).default({}),
});
export type N8nNode = z.infer<typeof nodeSchema>;

export const workflowSchema = z.object({
  id: z.string(),
  name: z.string(),
  active: z.boolean(),
  isArchived: z.boolean().default(false),
  /** Present, be it null, in every n8n that knows versions. */
  activeVersionId: z.string().nullable().optional(),
  /** The draft's nodes. */
  nodes: z.array(nodeSchema),
  /** What production runs. */
  activeVersion: z.object({ nodes: z.array(nodeSchema) }).nullish(),
  settings: z
    .object({
      saveDataSuccessExecution: z.string().optional(),
      saveDataErrorExecution: z.string().optional(),
    })
    .nullish(),
});
export type N8nWorkflow = z.infer<typeof workflowSchema>;

export const workflowPageSchema = z.object({
  data: z.array(workflowSchema),
  nextCursor: z.string().nullish(),
});

export const executionPageSchema = z.object({
  data: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).transform(String),
      status: z.string(),
      mode: z.string().optional(),
      workflowId: z.union([z.string(), z.number()]).transform(String),
      /** Null while it waits in n8n's queue. */
      startedAt: z.coerce.date().nullable(),
      /** Null while it runs. */
      stoppedAt: z.coerce.date().nullish(),
    }),
  ),
  nextCursor: z.string().nullish(),
});
export type N8nExecution = z.infer<typeof executionPageSchema>['data'][number];
