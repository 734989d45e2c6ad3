import {
  Clock,
  UpstreamAnswer,
  UpstreamClient,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { N8nInstance } from '../N8nInstance';
import { ExecutionQuery } from './ExecutionQuery';
import {
  discoverySchema,
  ExecutionFailure,
  executionFailureSchema,
  executionPageSchema,
  N8nExecution,
  N8nWorkflow,
  N8nWorkflowEdit,
  singleExecutionSchema,
  workflowPageSchema,
  workflowSchema,
} from './schemas';

/** n8n clamps larger pages to this. */
const PAGE = 250;

export interface WorkflowPage {
  data: N8nWorkflow[];
  nextCursor?: string | null;
}

/** True where n8n does not know the route, as opposed to the workflow. */
function isUnknownRoute(error: unknown): boolean {
  return (
    error instanceof UpstreamError &&
    (error.problem.status === 405 ||
      (error.problem.status === 404 &&
        !/permission/i.test(error.problem.message)))
  );
}

/** The only client of n8n: its public API, and its production webhooks from outside. */
export class N8nClient {
  private readonly api: UpstreamClient;
  private readonly callers: UpstreamClient;

  constructor(
    instance: N8nInstance,
    environment: { clock: Clock; random: () => number },
  ) {
    const shared = {
      system: 'n8n',
      secrets: [instance.apiKey],
      timeoutMilliseconds: instance.requestTimeout,
      ...environment,
    };
    this.api = new UpstreamClient({
      ...shared,
      baseUrl: `${instance.baseUrl}/api/v1`,
      headers: { 'X-N8N-API-KEY': instance.apiKey },
    });
    // Whoever answers at the webhook address has no business with the API key.
    this.callers = new UpstreamClient({
      ...shared,
      baseUrl: `${instance.webhookBaseUrl}/${instance.webhookSegment}`,
    });
  }

  async getWorkflow(id: string, signal: AbortSignal): Promise<N8nWorkflow> {
    return this.api.request(
      { method: 'GET', path: this.pathOf(id), signal },
      workflowSchema,
    );
  }

  async listActiveWorkflows(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<WorkflowPage> {
    return this.listWorkflows({ active: 'true', cursor }, signal);
  }

  /** Those with the words somewhere in their name. */
  async findWorkflows(
    name: string,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<WorkflowPage> {
    return this.listWorkflows({ name, cursor }, signal);
  }

  /** Not repeated by itself: a second one would be a second workflow. */
  async createWorkflow(
    edit: N8nWorkflowEdit,
    signal: AbortSignal,
  ): Promise<N8nWorkflow> {
    return this.api.request(
      { method: 'POST', path: '/workflows', json: edit, signal },
      workflowSchema,
    );
  }

  /** Saves a workflow; n8n publishes it anew where it is published. */
  async saveWorkflow(
    id: string,
    edit: N8nWorkflowEdit,
    signal: AbortSignal,
  ): Promise<void> {
    await this.api.send({
      method: 'PUT',
      path: this.pathOf(id),
      json: edit,
      idempotent: true,
      signal,
    });
  }

  async deleteWorkflow(id: string, signal: AbortSignal): Promise<void> {
    await this.api.send({
      method: 'DELETE',
      path: this.pathOf(id),
      idempotent: true,
      signal,
    });
  }

  /** The draft, or the version that is named. */
  async publish(
    workflow: N8nWorkflow,
    signal: AbortSignal,
    versionId?: string,
  ): Promise<void> {
    const json = versionId === undefined ? {} : { versionId };
    await this.change(workflow, ['publish', 'activate'], json, signal);
  }

  async unpublish(workflow: N8nWorkflow, signal: AbortSignal): Promise<void> {
    await this.change(workflow, ['unpublish', 'deactivate'], {}, signal);
  }

  /** What the API key may do. */
  async readScopes(signal: AbortSignal): Promise<string[]> {
    const { data } = await this.api.request(
      { method: 'GET', path: '/discover', signal },
      discoverySchema,
    );
    return data.scopes;
  }

  /** Which version an execution ran; undefined where n8n does not tell. */
  async readExecutedVersion(
    executionId: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { workflowVersionId } = await this.api.request(
      {
        method: 'GET',
        path: `/executions/${encodeURIComponent(executionId)}`,
        query: { includeData: 'false' },
        signal,
      },
      singleExecutionSchema,
    );
    return workflowVersionId ?? undefined;
  }

  /** Where an execution failed. Its data are read for nothing else, and not kept. */
  async readFailure(
    executionId: string,
    signal: AbortSignal,
  ): Promise<ExecutionFailure> {
    return this.api.request(
      {
        method: 'GET',
        path: `/executions/${encodeURIComponent(executionId)}`,
        query: { includeData: 'true' },
        signal,
      },
      executionFailureSchema,
    );
  }

  async listExecutions(
    query: ExecutionQuery,
    signal: AbortSignal,
  ): Promise<{ data: N8nExecution[]; nextCursor?: string | null }> {
    return this.api.request(
      {
        method: 'GET',
        path: '/executions',
        query: {
          workflowId: query.workflowId,
          startedAfter: query.startedAfter?.toISOString(),
          startedBefore: query.startedBefore?.toISOString(),
          status: query.status,
          limit: query.limit ?? PAGE,
          cursor: query.cursor,
          // Data hold whole conversations; nothing here has any business with them.
          includeData: 'false',
        },
        signal,
      },
      executionPageSchema,
    );
  }

  /**
   * What time it is by n8n, whose clock stamps the executions; in whole seconds, rounded
   * down. Undefined where the answer does not say. Refusals are left to the next question.
   */
  async readTime(signal: AbortSignal): Promise<Date | undefined> {
    const { headers } = await this.api.exchange({
      method: 'GET',
      path: '/executions',
      query: { limit: 1, includeData: 'false' },
      signal,
    });
    const time = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(time) ? undefined : new Date(time);
  }

  /** A GET of a POST webhook: tells from n8n's database whether it is registered. */
  async getWebhook(path: string, signal: AbortSignal): Promise<UpstreamAnswer> {
    return this.callers.exchange({
      method: 'GET',
      path: `/${encodeURI(path)}`,
      signal,
    });
  }

  /**
   * A POST whose body is not JSON: it takes the way of a customer's message up to
   * the parser, and so runs nothing.
   */
  async postMalformed(
    path: string,
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    return this.callers.exchange({
      method: 'POST',
      path: `/${encodeURI(path)}`,
      headers: { 'content-type': 'application/json' },
      rawBody: '{',
      idempotent: true,
      signal,
    });
  }

  private async change(
    workflow: N8nWorkflow,
    [verb, olderVerb]: [string, string],
    json: object,
    signal: AbortSignal,
  ): Promise<void> {
    const send = (last: string) =>
      this.api.send({
        method: 'POST',
        path: `${this.pathOf(workflow.id)}/${last}`,
        json,
        // n8n answers 200 again when a workflow already is what is asked for.
        idempotent: true,
        signal,
      });
    if (workflow.activeVersionId === undefined) {
      await send(olderVerb);
      return;
    }
    try {
      await send(verb);
    } catch (error) {
      if (!isUnknownRoute(error)) {
        throw error;
      }
      await send(olderVerb);
    }
  }

  private async listWorkflows(
    query: { active?: string; name?: string; cursor?: string },
    signal: AbortSignal,
  ): Promise<WorkflowPage> {
    return this.api.request(
      {
        method: 'GET',
        path: '/workflows',
        query: { ...query, limit: PAGE },
        signal,
      },
      workflowPageSchema,
    );
  }

  private pathOf(id: string): string {
    return `/workflows/${encodeURIComponent(id)}`;
  }
}
