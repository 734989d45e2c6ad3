import express, { Router } from 'express';
import { createExecutionRoutes } from './createExecutionRoutes';
import { createWorkflowRoutes } from './createWorkflowRoutes';
import { discovery } from './discovery';
import { N8nError } from './N8nError';
import { PublicApiParts } from './PublicApiParts';

/** n8n's public API, as far as its OpenAPI document and this product's needs overlap. */
export function createPublicApi(parts: PublicApiParts): Router {
  const router = Router();
  router.use((request, _response, next) => {
    if (request.header('x-n8n-api-key') !== parts.apiKey) {
      throw N8nError.unauthorized();
    }
    next();
  });
  router.use(express.json({ limit: '4mb' }));
  router.get('/discover', (_request, response) => {
    response.json(discovery(parts.scopes));
  });
  router.use(createWorkflowRoutes(parts));
  router.use(createExecutionRoutes(parts));
  router.use(() => {
    throw new N8nError(404, 'not found');
  });
  return router;
}
