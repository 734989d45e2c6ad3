import { ExecutionLog, ExecutionStatus } from './ExecutionLog';
import { WorkflowRegistry } from './WorkflowRegistry';

/** An execution as it went; a running one has no end. */
export interface N8nPastExecution {
  workflowId: string;
  status: ExecutionStatus;
  startedAt: Date;
  stoppedAt?: Date;
  /** Default `webhook`. */
  mode?: string;
  /** Where it failed, and what the node said. */
  failure?: { node: string; message: string };
}

/** Lists an execution that nobody's call began; the answer ends it, where it still runs. */
export function addPastExecution(
  executions: ExecutionLog,
  registry: WorkflowRegistry,
  { workflowId, status, startedAt, stoppedAt, mode, failure }: N8nPastExecution,
): (status: ExecutionStatus, at: Date) => void {
  const version = registry.find(workflowId)?.versionId ?? 'unknown';
  const execution = executions.start(workflowId, version, startedAt, mode);
  execution.failure = failure;
  const finish = (end: ExecutionStatus, at: Date) =>
    executions.finish(execution, end, at);
  if (stoppedAt) finish(status, stoppedAt);
  else execution.status = status;
  return finish;
}
