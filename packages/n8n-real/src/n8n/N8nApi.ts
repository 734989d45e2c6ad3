import { z } from 'zod';
import { Flow, FLOWS } from '../world/Pair';
import { MARKING_NODE } from './createFlow';

const ANSWERS_WITHIN = 30_000;
/** n8n clamps larger pages to this. */
const PAGE = 250;
const MOST_PAGES = 60;

const markSchema = z.object({
  flow: z.enum(FLOWS),
  message: z.number(),
});

const outputSchema = z.object({
  data: z.object({
    main: z.array(z.array(z.object({ json: z.unknown() }))),
  }),
});

const executionSchema = z.object({
  id: z.string(),
  status: z.string(),
  workflowId: z.string(),
  startedAt: z.coerce.date(),
  data: z
    .object({
      resultData: z.object({
        runData: z.record(z.string(), z.array(z.unknown())),
      }),
    })
    .optional(),
});

const pageSchema = z.object({
  data: z.array(executionSchema),
  nextCursor: z.string().nullish(),
});

/** What n8n itself recorded of one execution. */
export interface Run {
  executionId: string;
  workflowId: string;
  startedAt: number;
  /** The content that ran, by its own mark; whose id it bears may differ. */
  flow: Flow;
  /** The Chatwoot message that it ran for. */
  message: number;
}

function readMark(execution: z.infer<typeof executionSchema>) {
  const [output] = execution.data?.resultData.runData[MARKING_NODE] ?? [];
  const items = outputSchema.safeParse(output).data?.data.main[0];
  return markSchema.safeParse(items?.[0]?.json).data;
}

/** n8n's public API, as this measurement asks it. Nothing is repeated, healed or waited for. */
export class N8nApi {
  constructor(private readonly url: string, private readonly apiKey: string) {}

  /** Answers with the new workflow's id. */
  async createWorkflow(workflow: object): Promise<string> {
    const answer = await this.ask('POST', '/workflows', workflow);
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`n8n refused a workflow (${answer.status}): ${text}`);
    }
    return z.object({ id: z.string() }).parse(JSON.parse(text)).id;
  }

  /** Calls `activate` or `deactivate`, and answers with n8n's status; with 0 where none came in time. */
  async change(id: string, verb: 'activate' | 'deactivate'): Promise<number> {
    try {
      const answer = await this.ask('POST', `/workflows/${id}/${verb}`, {});
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  }

  /** How many executions of a workflow have started since; as a page tells, so 250 at most. */
  async countStartedSince(workflowId: string, since: number): Promise<number> {
    const page = await this.page({ workflowId, since, includeData: false });
    return page.data.length;
  }

  /** Every finished execution of a workflow since an instant, with its mark. */
  async listRuns(workflowId: string, since: number): Promise<Run[]> {
    const runs: Run[] = [];
    let cursor: string | undefined;
    for (let number = 0; number < MOST_PAGES; number++) {
      const asked = { workflowId, since, includeData: true, cursor };
      const { data, nextCursor } = await this.page(asked);
      for (const execution of data) {
        const mark = readMark(execution);
        if (mark) {
          runs.push({
            ...mark,
            executionId: execution.id,
            workflowId: execution.workflowId,
            startedAt: execution.startedAt.getTime(),
          });
        }
      }
      if (!nextCursor || data.length === 0) {
        return runs;
      }
      cursor = nextCursor;
    }
    throw new Error(
      `n8n has more than ${MOST_PAGES * PAGE} executions of ${workflowId}.`,
    );
  }

  private async page(asked: {
    workflowId: string;
    since: number;
    includeData: boolean;
    cursor?: string;
  }) {
    const query = new URLSearchParams({
      workflowId: asked.workflowId,
      startedAfter: new Date(asked.since).toISOString(),
      includeData: String(asked.includeData),
      limit: String(PAGE),
      ...(asked.cursor ? { cursor: asked.cursor } : {}),
    });
    const answer = await this.ask('GET', `/executions?${query}`);
    if (!answer.ok) {
      throw new Error(
        `n8n refused its executions (${answer.status}): ${await answer.text()}`,
      );
    }
    return pageSchema.parse(await answer.json());
  }

  private ask(method: string, path: string, body?: object) {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        'x-n8n-api-key': this.apiKey,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWERS_WITHIN),
    });
  }
}
