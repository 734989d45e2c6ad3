import express, { Request, Response, Router } from 'express';
import { z } from 'zod';
import { Execution, ExecutionLog } from './ExecutionLog';
import {
  readExecutionQuery,
  readWorkflowQuery,
  writeCursor,
} from './executionQuery';
import { N8nError } from './N8nError';
import { PublicationService } from './PublicationService';
import { publishedWorkflowJson, workflowJson } from './workflowJson';
import { WorkflowRegistry } from './WorkflowRegistry';

/** Everything this stand-in's routes can ask for. */
export const allScopes = [
  'workflow:read',
  'workflow:list',
  'workflow:activate',
  'workflow:deactivate',
  'execution:list',
] as const;
export type N8nScope = (typeof allScopes)[number];

export interface PublicApiParts {
  apiKey: string;
  scopes: readonly N8nScope[];
  registry: WorkflowRegistry;
  publication: PublicationService;
  executions: ExecutionLog;
  /** Called after each change of what is published. */
  onChange: () => void;
}

const publishBodySchema = z.object({
  versionId: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
});

/** n8n insists on JSON here even though every field of the body is optional. */
function readPublishBody(request: Request) {
  const type = request.header('content-type');
  if (!type) throw N8nError.mediaType('undefined');
  const [media] = type.split(';');
  if (media.trim().toLowerCase() !== 'application/json') {
    throw N8nError.mediaType(media.trim().toLowerCase());
  }
  const body = publishBodySchema.safeParse(request.body);
  if (body.success) return body.data;
  const [{ path, message }] = body.error.issues;
  throw new N8nError(400, `request/body/${path.join('/')} ${message}`);
}

function executionJson(execution: Execution) {
  return {
    id: String(execution.id),
    finished: execution.status === 'success',
    mode: 'webhook',
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

function discovery(scopes: readonly N8nScope[]) {
  const resources: Record<
    string,
    { operations: string[]; endpoints: object[] }
  > = {};
  for (const scope of scopes) {
    const [resource, operation] = scope.split(':');
    resources[resource] ??= { operations: [], endpoints: [] };
    resources[resource].operations.push(operation);
  }
  return { data: { scopes, resources, filters: {} } };
}

/** n8n's public API, as far as its OpenAPI document and this product's needs overlap. */
export function createPublicApi(parts: PublicApiParts): Router {
  const { registry, publication, executions } = parts;
  const router = Router();
  router.use((request, _response, next) => {
    if (request.header('x-n8n-api-key') !== parts.apiKey) {
      throw N8nError.unauthorized();
    }
    next();
  });
  router.use(express.json());

  const needing =
    (scope: N8nScope, answer: (request: Request, response: Response) => void) =>
    (request: Request, response: Response) => {
      if (!parts.scopes.includes(scope)) throw N8nError.forbidden();
      answer(request, response);
    };
  const publish = needing('workflow:activate', (request, response) => {
    const { versionId } = readPublishBody(request);
    const workflow = publication.publish(request.params.id, versionId);
    parts.onChange();
    response.json(publishedWorkflowJson(workflow));
  });
  const unpublish = needing('workflow:deactivate', (request, response) => {
    const workflow = publication.unpublish(request.params.id);
    parts.onChange();
    response.json(workflowJson(workflow));
  });

  router.get('/discover', (_request, response) => {
    response.json(discovery(parts.scopes));
  });
  router.get(
    '/workflows',
    needing('workflow:list', (request, response) => {
      const { limit, from, active, name } = readWorkflowQuery(request.query);
      const matching = registry
        .list()
        .filter(
          workflow =>
            (name === undefined || workflow.name === name) &&
            (active === undefined ||
              (workflow.activeVersionId !== null) === active),
        );
      const end = from + limit;
      response.json({
        data: matching.slice(from, end).map(workflowJson),
        nextCursor: matching.length > end ? writeCursor(end) : null,
      });
    }),
  );
  router.get(
    '/workflows/:id',
    needing('workflow:read', (request, response) => {
      const workflow = registry.find(request.params.id);
      if (!workflow) throw N8nError.notFound();
      response.json(workflowJson(workflow));
    }),
  );
  router.post('/workflows/:id/publish', publish);
  router.post('/workflows/:id/activate', publish);
  router.post('/workflows/:id/unpublish', unpublish);
  router.post('/workflows/:id/deactivate', unpublish);
  router.get(
    '/executions',
    needing('execution:list', (request, response) => {
      const { found, more } = executions.page(
        readExecutionQuery(request.query),
      );
      response.json({
        data: found.map(executionJson),
        nextCursor: more ? writeCursor(found[found.length - 1].id) : null,
      });
    }),
  );
  router.use(() => {
    throw new N8nError(404, 'not found');
  });
  return router;
}
