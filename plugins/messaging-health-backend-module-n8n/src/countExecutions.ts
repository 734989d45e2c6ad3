import { ExecutionCount } from '@messaging-health/backstage-plugin-node';
import { ExecutionQuery, N8nClient } from './client/N8nClient';
import { N8nExecution } from './client/schemas';

/** 2 500 executions: enough to be sure of, few enough to wait for. */
const MOST_PAGES = 10;
const FAILED = new Set(['error', 'crashed']);

async function collect(
  client: N8nClient,
  query: ExecutionQuery & { startedAfter: Date },
  signal: AbortSignal,
): Promise<{ executions: N8nExecution[]; more: boolean }> {
  const executions: N8nExecution[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data, nextCursor } = await client.listExecutions(
      { ...query, cursor },
      signal,
    );
    executions.push(
      // The bound is sharp here, whatever the platform makes of equal instants.
      ...data.filter(
        ({ startedAt }) => startedAt !== null && startedAt > query.startedAfter,
      ),
    );
    if (!nextCursor || data.length === 0) {
      return { executions, more: false };
    }
    cursor = nextCursor;
  }
  return { executions, more: true };
}

/** Counts what a workflow has started since an instant. n8n lists running ones only when asked for them. */
export async function countExecutions(
  client: N8nClient,
  workflowId: string,
  startedAfter: Date,
  signal: AbortSignal,
): Promise<ExecutionCount> {
  const query = { workflowId, startedAfter };
  // Running first: one that ends in between is then seen twice rather than never.
  const running = await collect(
    client,
    { ...query, status: 'running' },
    signal,
  );
  const ended = await collect(client, query, signal);
  const byId = new Map(
    [...running.executions, ...ended.executions].map(execution => [
      execution.id,
      execution,
    ]),
  );
  const executions = [...byId.values()];
  return {
    started: executions.length,
    failed: executions.filter(({ status }) => FAILED.has(status)).length,
    running: executions.filter(({ status }) => status === 'running').length,
    atLeast: running.more || ended.more,
  };
}
