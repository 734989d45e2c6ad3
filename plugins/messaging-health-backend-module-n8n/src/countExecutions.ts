import { ExecutionCount } from '@messaging-health/backstage-plugin-node';
import { ExecutionQuery } from './client/ExecutionQuery';
import { N8nClient } from './client/N8nClient';
import { N8nExecution } from './client/schemas';

/** 2 500 executions: enough to be sure of, few enough to wait for. */
const MOST_PAGES = 10;
const FAILED = new Set(['error', 'crashed']);
/** Those that may still do something; a waiting one goes on by itself. */
const UNDER_WAY = new Set(['running', 'waiting', 'new']);

/** Instants of n8n's own clock, neither of them included. */
export interface ExecutionWindow {
  startedAfter: Date;
  startedBefore?: Date;
}

function isWithin(
  { startedAt }: N8nExecution,
  { startedAfter, startedBefore }: ExecutionWindow,
): boolean {
  return (
    startedAt !== null &&
    startedAt > startedAfter &&
    (startedBefore === undefined || startedAt < startedBefore)
  );
}

async function collect(
  client: N8nClient,
  query: ExecutionQuery & ExecutionWindow,
  signal: AbortSignal,
): Promise<{ executions: N8nExecution[]; more: boolean }> {
  const executions: N8nExecution[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data, nextCursor } = await client.listExecutions(
      { ...query, cursor },
      signal,
    );
    // The bounds are sharp here, whatever the platform makes of equal instants.
    executions.push(...data.filter(execution => isWithin(execution, query)));
    if (!nextCursor || data.length === 0) {
      return { executions, more: false };
    }
    cursor = nextCursor;
  }
  return { executions, more: true };
}

/** Counts what a workflow started within a window. n8n lists running ones only when asked for them. */
export async function countExecutions(
  client: N8nClient,
  workflowId: string,
  window: ExecutionWindow,
  signal: AbortSignal,
): Promise<ExecutionCount> {
  const query = { workflowId, ...window };
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
    running: executions.filter(({ status }) => UNDER_WAY.has(status)).length,
    atLeast: running.more || ended.more,
  };
}
