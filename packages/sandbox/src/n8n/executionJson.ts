import { Execution } from './ExecutionLog';

/** An execution as the public API lists it, without its data. */
export function executionJson(execution: Execution) {
  return {
    id: String(execution.id),
    finished: execution.status === 'success',
    mode: execution.mode,
    retryOf: null,
    retrySuccessId: null,
    status: execution.status,
    startedAt: execution.startedAt.toISOString(),
    stoppedAt: execution.stoppedAt?.toISOString() ?? null,
    workflowId: execution.workflowId,
    waitTill: null,
    workflowVersionId: execution.workflowVersionId,
  };
}
