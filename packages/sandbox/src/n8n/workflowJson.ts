import {
  activeVersionOf,
  draftOf,
  RegisteredWorkflow,
} from './RegisteredWorkflow';
import { webhookKeysOf } from './webhookKeysOf';

const PROJECT = {
  id: 'sandbox-project',
  name: 'Sandbox (example)',
  type: 'team',
  icon: null,
  description: null,
  customTelemetryTags: [],
  creatorId: null,
};

function activeVersionJson(workflow: RegisteredWorkflow) {
  const version = activeVersionOf(workflow);
  if (!version) return null;
  return {
    versionId: workflow.activeVersionId,
    workflowId: workflow.id,
    nodes: version.nodes,
    connections: version.connections,
    nodeGroups: [],
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
  const active = activeVersionOf(workflow);
  const draft = draftOf(workflow);
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
    versionCounter: workflow.versions.size,
    sourceWorkflowId: null,
    triggerCount: active ? webhookKeysOf(active).length : 0,
    nodes: draft.nodes,
    connections: draft.connections,
    nodeGroups: [],
    settings: workflow.settings,
    staticData: null,
    meta: null,
    tags: [],
    activeVersion: activeVersionJson(workflow),
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
