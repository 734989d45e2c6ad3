import { Request, Response, Router } from 'express';
import { Execution } from './ExecutionLog';
import {
  executionDataJson,
  executionJson,
  singleExecutionJson,
  stoppedExecutionJson,
} from './executionJson';
import { readExecutionQuery, writeCursor } from './executionQuery';
import { N8nError } from './N8nError';
import { PublicApiParts } from './PublicApiParts';
import { requireScope } from './requireScope';

/** Listing, reading and stopping executions; data are given of one at a time. */
export function createExecutionRoutes(parts: PublicApiParts): Router {
  const { executions, scopes } = parts;
  const find = (request: Request): Execution => {
    const execution = executions.find(Number(request.params.id));
    if (!execution) throw N8nError.notFound();
    return execution;
  };
  const list = (request: Request, response: Response) => {
    const { found, more } = executions.page(readExecutionQuery(request.query));
    response.json({
      data: found.map(executionJson),
      nextCursor: more ? writeCursor(found[found.length - 1].id) : null,
    });
  };
  const read = (request: Request, response: Response) => {
    const execution = find(request);
    response.json({
      ...singleExecutionJson(execution),
      ...(request.query.includeData === 'true'
        ? executionDataJson(execution)
        : {}),
    });
  };
  const stop = (request: Request, response: Response) => {
    const execution = find(request);
    if (execution.status !== 'running') throw N8nError.notRunning();
    executions.finish(execution, 'canceled', parts.now());
    response.json(stoppedExecutionJson(execution));
  };
  const router = Router();
  router.get('/executions', requireScope(scopes, 'execution:list'), list);
  router.get('/executions/:id', requireScope(scopes, 'execution:read'), read);
  router.post(
    '/executions/:id/stop',
    requireScope(scopes, 'execution:stop'),
    stop,
  );
  return router;
}
