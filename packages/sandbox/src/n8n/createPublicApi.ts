import express, { Router } from 'express';
import { createWorkflowRoutes } from './createWorkflowRoutes';
import { discovery } from './discovery';
import { executionJson } from './executionJson';
import { readExecutionQuery, writeCursor } from './executionQuery';
import { N8nError } from './N8nError';
import { PublicApiParts } from './PublicApiParts';
import { requireScope } from './requireScope';

/** n8n's public API, as far as its OpenAPI document and this product's needs overlap. */
export function createPublicApi(parts: PublicApiParts): Router {
  const router = Router();
  router.use((request, _response, next) => {
    if (request.header('x-n8n-api-key') !== parts.apiKey) {
      throw N8nError.unauthorized();
    }
    next();
  });
  router.use(express.json());
  router.get('/discover', (_request, response) => {
    response.json(discovery(parts.scopes));
  });
  router.use(createWorkflowRoutes(parts));
  router.get(
    '/executions',
    requireScope(parts.scopes, 'execution:list'),
    (request, response) => {
      const query = readExecutionQuery(request.query);
      const { found, more } = parts.executions.page(query);
      response.json({
        data: found.map(executionJson),
        nextCursor: more ? writeCursor(found[found.length - 1].id) : null,
      });
    },
  );
  router.use(() => {
    throw new N8nError(404, 'not found');
  });
  return router;
}
