import { RegisteredWorkflow } from './WorkflowRegistry';

const CONNECTIONS_AND_GROUPS = { connections: {}, nodeGroups: [] };

const PROJECT = {
  id: 'sandbox-project',
  name: 'Sandbox (example)',
  type: 'team',
  icon: null,
  description: null,
  customTelemetryTags: [],
  creatorId: null,
};

/** The webhook nodes, which are all that this stand-in's workflows consist of. */
function nodesOf({ id, method, paths }: RegisteredWorkflow) {
  return paths.map((path, index) => ({
    id: `${id}-node-${index}`,
    name: index === 0 ? 'Webhook' : `Webhook ${index}`,
    type: 'n8n-nodes-base.webhook',
    typeVersion: 2,
    position: [0, 160 * index],
    webhookId: `${id}-webhook-${index}`,
    parameters: {
      httpMethod: method,
      path,
      responseMode: 'onReceived',
      options: {},
    },
  }));
}

function activeVersionOf(workflow: RegisteredWorkflow) {
  if (!workflow.activeVersionId) return null;
  return {
    versionId: workflow.activeVersionId,
    workflowId: workflow.id,
    nodes: nodesOf(workflow),
    ...CONNECTIONS_AND_GROUPS,
    authors: 'Sandbox Example',
    name: null,
    description: null,
    autosaved: false,
    createdAt: workflow.createdAt.toISOString(),
    updatedAt: workflow.createdAt.toISOString(),
    workflowPublishHistory: [],
  };
}

/** A workflow as publish and activate answer it: without `shared`. */
export function publishedWorkflowJson(workflow: RegisteredWorkflow) {
  return {
    id: workflow.id,
    name: workflow.name,
    description: null,
    active: workflow.activeVersionId !== null,
    activeVersionId: workflow.activeVersionId,
    createdAt: workflow.createdAt.toISOString(),
    updatedAt: workflow.updatedAt.toISOString(),
    isArchived: workflow.archived,
    versionId: workflow.versionId,
    versionCounter: 1,
    sourceWorkflowId: null,
    triggerCount: workflow.activeVersionId ? workflow.paths.length : 0,
    nodes: nodesOf(workflow),
    ...CONNECTIONS_AND_GROUPS,
    settings: { executionOrder: 'v1', ...workflow.settings },
    staticData: null,
    meta: null,
    tags: [],
    activeVersion: activeVersionOf(workflow),
  };
}

/** A workflow as the reads, unpublish and deactivate answer it. */
export function workflowJson(workflow: RegisteredWorkflow) {
  return {
    ...publishedWorkflowJson(workflow),
    shared: [
      {
        role: 'workflow:owner',
        workflowId: workflow.id,
        projectId: PROJECT.id,
        project: {
          ...PROJECT,
          createdAt: workflow.createdAt.toISOString(),
          updatedAt: workflow.createdAt.toISOString(),
        },
        createdAt: workflow.createdAt.toISOString(),
        updatedAt: workflow.createdAt.toISOString(),
      },
    ],
  };
}
