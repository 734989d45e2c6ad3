/** A question about executions; `status` must be given to see running ones. */
export interface ExecutionQuery {
  /** Left out: those of every workflow that the key sees. */
  workflowId?: string;
  startedAfter?: Date;
  startedBefore?: Date;
  status?: 'running' | 'error' | 'crashed';
  cursor?: string;
  /** Newest ones at most; a whole page where it is left out. */
  limit?: number;
}
