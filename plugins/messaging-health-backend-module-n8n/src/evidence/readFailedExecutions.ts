import { say } from '@messaging-health/backstage-plugin-common';
import {
  EvidenceAnswer,
  EvidenceItem,
  EvidenceRequest,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { N8nClient } from '../client/N8nClient';
import { ExecutionFailure, N8nExecution } from '../client/schemas';

/** More failures than this are not counted one by one. */
const MOST_PAGES = 4;
/** How many are asked for their node and message at once. */
const AT_ONCE = 5;
/** A node that moves a deal is called after it, or its address stands in the message. */
const STAGE_MOVE =
  /move[-_ ]?stage|stage[-_ ]?move|mover? .{0,20}(etapa|est[áa]gio)|\bstage\b|etapa/i;

interface Failed {
  execution: N8nExecution;
  which: 'v2' | 'fallback';
}

interface Listing {
  found: Failed[];
  isComplete: boolean;
}

type Span = Pick<EvidenceRequest, 'from' | 'to' | 'signal'>;

async function list(
  client: N8nClient,
  workflow: { id: string; which: Failed['which'] },
  status: 'error' | 'crashed',
  { from, to, signal }: Span,
): Promise<Listing> {
  const found: Failed[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data, nextCursor } = await client.listExecutions(
      {
        workflowId: workflow.id,
        status,
        // n8n leaves the instant itself out.
        startedAfter: new Date(from.getTime() - 1),
        startedBefore: to,
        cursor,
      },
      signal,
    );
    for (const execution of data) {
      const { startedAt } = execution;
      if (startedAt && startedAt >= from && startedAt < to) {
        found.push({ execution, which: workflow.which });
      }
    }
    if (!nextCursor || data.length === 0) {
      return { found, isComplete: true };
    }
    cursor = nextCursor;
  }
  return { found, isComplete: false };
}

async function failureOf(
  client: N8nClient,
  { id }: N8nExecution,
  signal: AbortSignal,
): Promise<ExecutionFailure> {
  try {
    return await client.readFailure(id, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof UpstreamError)) {
      throw error;
    }
    // Pruned meanwhile, too large, or not for this key: that it failed is known all the same.
    return { node: undefined, message: error.problem.message };
  }
}

function toItem(
  { execution, which }: Failed,
  { node, message }: ExecutionFailure,
): EvidenceItem {
  const where = node === undefined ? '' : ` at node "${node}"`;
  return {
    at: execution.startedAt ?? undefined,
    text: `${which}: execution ${execution.id} ended ${
      execution.status
    }${where}: ${message ?? 'n8n tells no message'}`,
    facts: {
      workflow: which,
      workflowId: execution.workflowId,
      executionId: execution.id,
      status: execution.status,
      ...(node === undefined ? {} : { node }),
    },
  };
}

/** The failed executions of both workflows, each with its node and message; of stage moves, those that failed at one. */
export async function readFailedExecutions(
  client: N8nClient,
  workflows: Array<{ id: string; which: Failed['which'] }>,
  request: EvidenceRequest,
): Promise<EvidenceAnswer> {
  const { offer, limit, from, to, signal } = request;
  const ofStageMoves = 'about' in offer && offer.about === 'stage-move';
  const listings: Listing[] = [];
  for (const workflow of workflows) {
    for (const status of ['error', 'crashed'] as const) {
      listings.push(await list(client, workflow, status, { from, to, signal }));
    }
  }
  const failed = listings
    .flatMap(({ found }) => found)
    .sort(
      (a, b) => Number(b.execution.startedAt) - Number(a.execution.startedAt),
    );
  const looked = failed.slice(0, ofStageMoves ? Math.max(limit, 50) : limit);
  const items: EvidenceItem[] = [];
  for (let start = 0; start < looked.length; start += AT_ONCE) {
    const part = looked.slice(start, start + AT_ONCE);
    const failures = await Promise.all(
      part.map(({ execution }) => failureOf(client, execution, signal)),
    );
    failures.forEach((failure, index) => {
      const text = `${failure.node ?? ''} ${failure.message ?? ''}`;
      if (!ofStageMoves || STAGE_MOVE.test(text)) {
        items.push(toItem(part[index], failure));
      }
    });
  }
  const isComplete = listings.every(listing => listing.isComplete);
  const sawAll = !ofStageMoves || looked.length === failed.length;
  const asked = ofStageMoves ? 'executions-at-stage-move' : 'executions';
  return {
    items: items.slice(0, limit),
    total: ofStageMoves ? items.length : failed.length,
    ...(isComplete && sawAll ? {} : { isLowerBound: true }),
    query: `GET /api/v1/executions?workflowId=${workflows
      .map(({ id }) => id)
      .join(
        '|',
      )}&status=error|crashed&startedAfter=${from.toISOString()}&startedBefore=${to.toISOString()}`,
    question: say(`evidence.asked.${asked}`, {
      from: from.toISOString(),
      to: to.toISOString(),
    }),
    limitation: say(`evidence.limit.${asked}`),
  };
}
