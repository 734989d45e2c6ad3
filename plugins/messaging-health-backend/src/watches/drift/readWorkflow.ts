import {
  AutomationPlatform,
  UpstreamError,
  WorkflowReference,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';

/** A workflow as n8n reports it; undefined where there is none any more. */
export async function readWorkflow(
  platform: AutomationPlatform,
  reference: WorkflowReference,
  signal: AbortSignal,
): Promise<WorkflowState | undefined> {
  try {
    return await platform.readWorkflow(reference, signal);
  } catch (error) {
    if (error instanceof UpstreamError && error.problem.status === 404) {
      return undefined;
    }
    throw error;
  }
}
