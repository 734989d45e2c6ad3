import { Request, Response, Router } from 'express';
import { createEditingRoutes } from './createEditingRoutes';
import { readWorkflowQuery, writeCursor } from './executionQuery';
import { N8nError } from './N8nError';
import { PublicApiParts } from './PublicApiParts';
import { readPublishBody } from './readPublishBody';
import { requireScope } from './requireScope';
import { publishedWorkflowJson, workflowJson } from './workflowJson';

/** Reading, publishing and unpublishing workflows; activate and deactivate are n8n's older words. */
export function createWorkflowRoutes(parts: PublicApiParts): Router {
  const { registry, publication, scopes } = parts;
  const publish = (request: Request, response: Response) => {
    const { versionId } = readPublishBody(request);
    const workflow = publication.publish(request.params.id, versionId);
    parts.onChange();
    response.json(publishedWorkflowJson(workflow));
  };
  const unpublish = (request: Request, response: Response) => {
    const workflow = publication.unpublish(request.params.id);
    parts.onChange();
    response.json(workflowJson(workflow));
  };
  const list = (request: Request, response: Response) => {
    const { limit, from, active, name } = readWorkflowQuery(request.query);
    const matching = registry.list().filter(
      workflow =>
        // n8n looks for the words anywhere in the name.
        workflow.name.toLowerCase().includes((name ?? '').toLowerCase()) &&
        (active === undefined ||
          (workflow.activeVersionId !== null) === active),
    );
    const end = from + limit;
    response.json({
      data: matching.slice(from, end).map(workflowJson),
      nextCursor: matching.length > end ? writeCursor(end) : null,
    });
  };
  const read = (request: Request, response: Response) => {
    const workflow = registry.find(request.params.id);
    if (!workflow) throw N8nError.notFound();
    response.json(workflowJson(workflow));
  };

  const mayPublish = requireScope(scopes, 'workflow:activate');
  const mayUnpublish = requireScope(scopes, 'workflow:deactivate');
  const router = Router();
  router.get('/workflows', requireScope(scopes, 'workflow:list'), list);
  router.get('/workflows/:id', requireScope(scopes, 'workflow:read'), read);
  router.post('/workflows/:id/publish', mayPublish, publish);
  router.post('/workflows/:id/activate', mayPublish, publish);
  router.post('/workflows/:id/unpublish', mayUnpublish, unpublish);
  router.post('/workflows/:id/deactivate', mayUnpublish, unpublish);
  router.use(createEditingRoutes(parts));
  return router;
}
