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
  };
}

/** One execution by its id, without its data: only here n8n tells the version that ran. */
export function singleExecutionJson(execution: Execution) {
  return {
    ...executionJson(execution),
    createdAt: execution.startedAt.toISOString(),
    deletedAt: null,
    storedAt: 'db',
    tracingContext: null,
    deduplicationKey: null,
    jsonSizeBytes: 0,
    binaryDataSizeBytes: 0,
    workflowVersionId: execution.workflowVersionId,
    usedPrivateCredentials: false,
  };
}

/** The same with its data, as far as they tell of a failure; a conversation stands in them, too. */
export function executionDataJson({ failure }: Execution) {
  return {
    data: {
      resultData: {
        ...(failure
          ? {
              lastNodeExecuted: failure.node,
              error: { message: failure.message, node: { name: failure.node } },
            }
          : {}),
        runData: {
          Webhook: [{ data: { main: [[{ json: { content: 'Hello' } }]] } }],
        },
      },
    },
  };
}

/** What stopping an execution is answered. */
export function stoppedExecutionJson(execution: Execution) {
  const { mode, startedAt, stoppedAt, finished, status } =
    executionJson(execution);
  return { mode, startedAt, stoppedAt, finished, status };
}
