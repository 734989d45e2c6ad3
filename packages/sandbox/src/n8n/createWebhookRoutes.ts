import express, { Request, Response, Router } from 'express';
import { ExecutionLog } from './ExecutionLog';
import { N8nNode } from './N8nDefinition';
import { N8nError } from './N8nError';
import { PublicationService } from './PublicationService';
import { ServedVersion } from './ServedVersions';
import { WebhookTable } from './WebhookTable';
import { WorkflowRegistry } from './WorkflowRegistry';

/** The largest body that the stand-in takes. */
const BODY_LIMIT = '2mb';

/** Whose execution it is, and what it consists of. */
export interface ExecutedWorkflow {
  id: string;
  nodes: readonly N8nNode[];
}

export interface WebhookRouteParts {
  registry: WorkflowRegistry;
  table: WebhookTable;
  executions: ExecutionLog;
  publication: PublicationService;
  now: () => Date;
  run: (workflow: ExecutedWorkflow, body: unknown) => Promise<void>;
}

const pathOf = (request: Request) => request.path.replace(/^\/+|\/+$/g, '');

function notRegistered(request: Request, table: WebhookTable): N8nError {
  const { method } = request;
  const others = table.methodsOf(pathOf(request));
  return new N8nError(
    404,
    others.length > 0
      ? `This webhook is not registered for ${method} requests. Did you mean to make a ${others.join(
          ' or ',
        )} request?`
      : `The requested webhook "${method} ${pathOf(
          request,
        )}" is not registered.`,
  );
}

function parseBody(request: Request): unknown {
  const raw = Buffer.isBuffer(request.body) ? request.body.toString() : '';
  if (!request.is('application/json')) return raw;
  if (raw === '') return {};
  try {
    return JSON.parse(raw);
  } catch {
    throw new N8nError(422, 'Failed to parse request body');
  }
}

/**
 * n8n's production webhooks. A call passes, in this order: is the path
 * registered, is its owner published, can the body be read; only then does an
 * execution begin, which is why a malformed body is a probe without effect.
 */
export function createWebhookRoutes(parts: WebhookRouteParts): Router {
  const { registry, table, executions, now } = parts;

  const versionFor = (request: Request): ServedVersion => {
    const key = { method: request.method, path: pathOf(request) };
    // Only the method that is registered goes through the cache.
    const id = table.lookUp(key);
    const owner = id === undefined ? undefined : registry.find(id);
    if (!owner) throw notRegistered(request, table);
    const version = parts.publication.runs(key, owner);
    if (!version) {
      throw new N8nError(
        404,
        `Published version not found for workflow with id "${owner.id}"`,
      );
    }
    return version;
  };

  const execute = async (version: ServedVersion, body: unknown) => {
    const { workflowId, versionId } = version;
    const execution = executions.start(workflowId, versionId, now());
    const nodes = registry.find(workflowId)?.versions.get(versionId)?.nodes;
    try {
      await parts.run({ id: workflowId, nodes: nodes ?? [] }, body);
      executions.finish(execution, 'success', now());
    } catch {
      executions.finish(execution, 'error', now());
    }
  };

  const router = Router();
  router.options(/.*/, (request: Request, response: Response) => {
    if (request.header('origin') !== undefined) {
      const methods = ['OPTIONS', ...table.methodsOf(pathOf(request))];
      response.set('Access-Control-Allow-Methods', methods.join(', '));
      response.set('Access-Control-Allow-Origin', request.header('origin'));
    }
    response.status(204).end();
  });
  router.use(express.raw({ type: () => true, limit: BODY_LIMIT }));
  router.all(/.*/, (request: Request, response: Response) => {
    const version = versionFor(request);
    const body = parseBody(request);
    // Answered before anything ran: n8n's "respond immediately".
    response.json({ message: 'Workflow was started' });
    void execute(version, body);
  });
  return router;
}
