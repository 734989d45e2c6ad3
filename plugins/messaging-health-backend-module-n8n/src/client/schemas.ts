import { z } from 'zod';

/** A node; what this product has no name for is kept, to be given back. */
export const nodeSchema = z.looseObject({
  id: z.string().optional(),
  name: z.string(),
  type: z.string(),
  typeVersion: z.number().optional(),
  disabled: z.boolean().nullish(),
  webhookId: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).default({}),
  credentials: z
    .record(
      z.string(),
      z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }),
    )
    .nullish(),
});
export type N8nNode = z.infer<typeof nodeSchema>;

const versionSchema = z.object({
  nodes: z.array(nodeSchema),
  /** By the node that they leave; read where somebody needs them. */
  connections: z.unknown().optional(),
});

export const workflowSchema = versionSchema.extend({
  id: z.string(),
  name: z.string(),
  active: z.boolean(),
  isArchived: z.boolean().default(false),
  /** Present, be it null, in every n8n that knows versions. */
  activeVersionId: z.string().nullable().optional(),
  /** The draft's. */
  versionId: z.string().nullish(),
  createdAt: z.string().optional(),
  /** What production runs; the nodes beside it are the draft's. */
  activeVersion: versionSchema.nullish(),
  nodeGroups: z.array(z.unknown()).nullish(),
  settings: z
    .looseObject({
      saveDataSuccessExecution: z.string().optional(),
      saveDataErrorExecution: z.string().optional(),
    })
    .nullish(),
});
export type N8nWorkflow = z.infer<typeof workflowSchema>;

/** What POST and PUT take of a workflow. */
export interface N8nWorkflowEdit {
  name: string;
  nodes: object[];
  connections: object;
  settings: object;
  nodeGroups?: unknown[];
}

export const discoverySchema = z.object({
  data: z.object({ scopes: z.array(z.string()) }),
});

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

/** One execution by its id, without its data: only here n8n tells which version ran. */
export const singleExecutionSchema = z.object({
  workflowVersionId: z.string().nullish(),
});

/** Of an execution with its data: where it failed, and what the node said. All else is dropped. */
export const executionFailureSchema = z
  .object({
    data: z
      .object({
        resultData: z
          .object({
            lastNodeExecuted: z.string().nullish(),
            error: z
              .object({
                message: z.string().nullish(),
                node: z.object({ name: z.string().nullish() }).nullish(),
              })
              .nullish(),
          })
          .nullish(),
      })
      .nullish(),
  })
  .transform(({ data }) => ({
    node:
      data?.resultData?.error?.node?.name ??
      data?.resultData?.lastNodeExecuted ??
      undefined,
    message: data?.resultData?.error?.message ?? undefined,
  }));
export type ExecutionFailure = z.infer<typeof executionFailureSchema>;
