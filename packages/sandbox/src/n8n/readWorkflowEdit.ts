import { z } from 'zod';
import { N8nError } from './N8nError';
import { WorkflowEdit } from './WorkflowRegistry';

const LONGEST_NAME = 128;
const READ_ONLY = [
  'id',
  'active',
  'createdAt',
  'updatedAt',
  'isArchived',
  'versionId',
  'triggerCount',
  'meta',
  'tags',
  'activeVersion',
];

const nodeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  typeVersion: z.number(),
  position: z.array(z.number()),
  parameters: z.record(z.string(), z.unknown()),
  webhookId: z.string().optional(),
  disabled: z.boolean().optional(),
  notesInFlow: z.boolean().optional(),
  notes: z.string().optional(),
  executeOnce: z.boolean().optional(),
  alwaysOutputData: z.boolean().optional(),
  retryOnFail: z.boolean().optional(),
  maxTries: z.number().optional(),
  waitBetweenTries: z.number().optional(),
  continueOnFail: z.boolean().optional(),
  onError: z.string().optional(),
  credentials: z
    .record(
      z.string(),
      z.object({ id: z.string().nullish(), name: z.string().optional() }),
    )
    .optional(),
});
const keeping = z.enum(['all', 'none']).optional();
const settingsSchema = z.strictObject({
  saveExecutionProgress: z.boolean().optional(),
  saveManualExecutions: z.boolean().optional(),
  saveDataErrorExecution: keeping,
  saveDataSuccessExecution: keeping,
  executionTimeout: z.number().optional(),
  errorWorkflow: z.string().optional(),
  timezone: z.string().optional(),
  executionOrder: z.string().optional(),
  callerPolicy: z.string().optional(),
  callerIds: z.string().optional(),
});
const editSchema = z.strictObject({
  name: z.string(),
  nodes: z.array(nodeSchema),
  connections: z.record(z.string(), z.unknown()),
  settings: settingsSchema,
  nodeGroups: z.array(z.unknown()).optional(),
  staticData: z.unknown().optional(),
});

/** A workflow as POST and PUT take it: n8n refuses every key that it does not let one write. */
export function readWorkflowEdit(body: unknown): WorkflowEdit {
  const keys = Object.keys(z.record(z.string(), z.unknown()).parse(body));
  const readOnly = keys.find(key => READ_ONLY.includes(key));
  if (readOnly) {
    throw new N8nError(400, `request/body/${readOnly} is read-only`);
  }
  const parsed = editSchema.safeParse(body);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new N8nError(400, `request/body/${path.join('/')} ${message}`);
  }
  const { name, nodes, connections, settings } = parsed.data;
  if (name.length === 0 || name.length > LONGEST_NAME) {
    throw new N8nError(400, 'Workflow name must be 1 to 128 characters long.');
  }
  return { name, definition: { nodes, connections }, settings };
}
