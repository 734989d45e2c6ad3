import {
  EvidenceItem,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow } from '../client/schemas';
import { N8nInstance } from '../N8nInstance';
import { webhooksOf } from '../webhooks/webhooksOf';

function pathsOf(workflow: N8nWorkflow, instance: N8nInstance): string[] {
  try {
    return webhooksOf(workflow, instance).map(
      ({ method, path }) => `${method} /${path}`,
    );
  } catch (error) {
    if (error instanceof UpstreamError) {
      return [`unknown: ${error.problem.message}`];
    }
    throw error;
  }
}

/** How a workflow stands in n8n, in one line. */
export function describeWorkflow(
  which: 'v2' | 'fallback',
  workflow: N8nWorkflow,
  instance: N8nInstance,
): EvidenceItem {
  const { id, name: title, active, isArchived } = workflow;
  const version = workflow.activeVersionId ?? undefined;
  const draft = workflow.versionId ?? undefined;
  const paths = pathsOf(workflow, instance);
  const state = isArchived ? 'archived' : (active && 'active') || 'inactive';
  return {
    text: `${which}: "${title}" (${id}) is ${state}${
      version === undefined ? '' : `, version ${version} published`
    }, webhooks ${paths.join(', ') || 'none'}`,
    facts: {
      workflow: which,
      workflowId: id,
      active,
      isArchived,
      paths,
      ...(version === undefined ? {} : { publishedVersion: version }),
      ...(draft === undefined ? {} : { draftVersion: draft }),
    },
  };
}
