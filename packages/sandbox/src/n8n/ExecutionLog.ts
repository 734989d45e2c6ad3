export const executionStatuses = [
  'canceled',
  'crashed',
  'error',
  'new',
  'running',
  'success',
  'unknown',
  'waiting',
] as const;

export type ExecutionStatus = (typeof executionStatuses)[number];

export interface Execution {
  id: number;
  workflowId: string;
  workflowVersionId: string;
  status: ExecutionStatus;
  mode: string;
  startedAt: Date;
  stoppedAt: Date | null;
  /** Where it failed, and what the node said. */
  failure?: { node: string; message: string };
}

/** Whether n8n's settings let it keep a finished execution. */
export type IsSaved = (workflowId: string, status: ExecutionStatus) => boolean;

export interface ExecutionFilter {
  workflowId?: string;
  status?: ExecutionStatus;
  startedAfter?: Date;
  startedBefore?: Date;
  /** Only older ones than this id: where the page before ended. */
  olderThan?: number;
  limit: number;
}

/** Keeps the last executions; the oldest drop off, as n8n prunes its own. */
export class ExecutionLog {
  private executions: Execution[] = [];
  private nextId: number;
  private readonly capacity: number;
  private readonly isSaved: IsSaved;

  constructor(
    firstId: number,
    capacity: number = 10_000,
    isSaved: IsSaved = () => true,
  ) {
    this.nextId = firstId;
    this.capacity = capacity;
    this.isSaved = isSaved;
  }

  start(
    workflowId: string,
    workflowVersionId: string,
    at: Date,
    mode: string = 'webhook',
  ): Execution {
    const execution: Execution = {
      id: this.nextId++,
      workflowId,
      workflowVersionId,
      status: 'running',
      mode,
      startedAt: at,
      stoppedAt: null,
    };
    this.executions.push(execution);
    if (this.executions.length > this.capacity) {
      this.executions = this.executions.slice(-Math.ceil(this.capacity / 2));
    }
    return execution;
  }

  /** What is not to be saved is gone the moment it ends. */
  finish(execution: Execution, status: ExecutionStatus, at: Date): void {
    // Somebody stopped it meanwhile: whatever it still does changes no record.
    if (execution.status === 'canceled') return;
    execution.status = status;
    execution.stoppedAt = at;
    if (!this.isSaved(execution.workflowId, status)) {
      this.executions = this.executions.filter(other => other !== execution);
    }
  }

  find(id: number): Execution | undefined {
    return this.executions.find(execution => execution.id === id);
  }

  /** Newest first. Running ones are listed only when asked for by status. */
  page(filter: ExecutionFilter): { found: Execution[]; more: boolean } {
    const matching = this.executions
      .filter(
        execution =>
          (filter.status
            ? execution.status === filter.status
            : execution.status !== 'running') &&
          (!filter.workflowId || execution.workflowId === filter.workflowId) &&
          (!filter.startedAfter || execution.startedAt > filter.startedAfter) &&
          (!filter.startedBefore ||
            execution.startedAt < filter.startedBefore) &&
          (filter.olderThan === undefined || execution.id < filter.olderThan),
      )
      .reverse();
    return {
      found: matching.slice(0, filter.limit),
      more: matching.length > filter.limit,
    };
  }
}
