/**
 * What n8n 2.40.3's public API promises of the calls this product makes, in our
 * own words: addresses, statuses, fields and their types. It has the form of an
 * OpenAPI document, so that the same test can hold the stand-in to the vendor's
 * own (set N8N_OPENAPI_FILE to `dist/public-api/v1/openapi.yml` of the npm package n8n).
 */

const text = { type: 'string' };
const flag = { type: 'boolean' };
const amount = { type: 'number' };
const instant = { type: 'string', format: 'date-time' };
const orNull = (schema: object) => ({ ...schema, nullable: true });
const listOf = (items: object) => ({ type: 'array', items });

/** An object with exactly these fields required; n8n may always add more. */
const record = (fields: Record<string, object>) => ({
  type: 'object',
  properties: fields,
  required: Object.keys(fields),
});

const node = {
  type: 'object',
  properties: {
    id: text,
    name: text,
    type: text,
    typeVersion: amount,
    webhookId: text,
    disabled: flag,
    position: listOf(amount),
    parameters: { type: 'object' },
  },
};

const activeVersion = orNull(
  record({
    versionId: text,
    workflowId: text,
    nodes: listOf(node),
    connections: { type: 'object' },
    nodeGroups: listOf({ type: 'object' }),
    authors: text,
    name: orNull(text),
    description: orNull(text),
    autosaved: flag,
    createdAt: instant,
    updatedAt: instant,
  }),
);

const publishedWorkflow = record({
  id: text,
  name: text,
  description: orNull(text),
  active: flag,
  activeVersionId: orNull(text),
  createdAt: instant,
  updatedAt: instant,
  isArchived: flag,
  versionId: text,
  versionCounter: amount,
  sourceWorkflowId: orNull(text),
  triggerCount: amount,
  nodes: listOf(node),
  connections: { type: 'object' },
  nodeGroups: listOf({ type: 'object' }),
  settings: orNull({ type: 'object' }),
  staticData: orNull({ type: 'object' }),
  meta: orNull({ type: 'object' }),
  activeVersion,
});

const share = {
  role: text,
  workflowId: text,
  projectId: text,
  createdAt: instant,
  updatedAt: instant,
};

/** A single read names the project; a list gives its id only. */
const workflow = {
  allOf: [
    publishedWorkflow,
    record({
      shared: listOf(
        record({ ...share, project: record({ id: text, name: text }) }),
      ),
    }),
  ],
};

const execution = record({
  id: text,
  finished: flag,
  mode: { enum: ['webhook', 'manual', 'trigger', 'retry', 'error'] },
  retryOf: orNull(text),
  retrySuccessId: orNull(text),
  status: {
    enum: [
      'canceled',
      'crashed',
      'error',
      'new',
      'running',
      'success',
      'unknown',
      'waiting',
    ],
  },
  startedAt: orNull(instant),
  stoppedAt: orNull(instant),
  workflowId: text,
  waitTill: orNull(instant),
});

const page = (items: object) =>
  record({ data: listOf(items), nextCursor: orNull(text) });
const discovered = record({
  data: {
    type: 'object',
    properties: { scopes: listOf(text), resources: { type: 'object' } },
  },
});
const refusal = record({ message: text });

/** One operation: what it answers when it works, and with which statuses it refuses. */
const operation = (works: object, ...refusals: number[]) => ({
  responses: Object.fromEntries([
    ['200', { content: { 'application/json': { schema: works } } }],
    ...refusals.map(status => [
      String(status),
      { content: { 'application/json': { schema: refusal } } },
    ]),
  ]),
});

const publish = operation(publishedWorkflow, 400, 401, 403, 404, 409, 415);
const unpublish = operation(workflow, 401, 403, 404);

const saved = [400, 401, 403, 404, 415];
const singleExecution = {
  allOf: [execution, record({ workflowVersionId: text })],
};
const stopped = record({
  mode: text,
  startedAt: instant,
  finished: flag,
  status: text,
});

export const n8nContract = {
  paths: {
    '/discover': { get: operation(discovered, 401) },
    '/workflows': {
      get: operation(page(workflowInList()), 400, 401, 403),
      post: operation(workflow, ...saved),
    },
    '/workflows/{workflowId}': {
      get: operation(workflow, 400, 401, 403, 404),
      put: operation(workflow, ...saved, 409),
      delete: operation(publishedWorkflow, 401, 403, 404, 409),
    },
    '/workflows/{workflowId}/publish': { post: publish },
    '/workflows/{workflowId}/activate': { post: publish },
    '/workflows/{workflowId}/unpublish': { post: unpublish },
    '/workflows/{workflowId}/deactivate': { post: unpublish },
    '/executions': { get: operation(page(execution), 400, 401, 403, 404) },
    '/executions/{executionId}': {
      get: operation(singleExecution, 400, 401, 403, 404),
    },
    '/executions/{executionId}/stop': {
      post: operation(stopped, 400, 401, 403, 404, 409),
    },
  },
};

/** Lists leave out what only a single read tells: description, version counter, source. */
function workflowInList() {
  const { description, versionCounter, sourceWorkflowId, ...fields } =
    publishedWorkflow.properties;
  return record({ ...fields, shared: listOf(record(share)) });
}
