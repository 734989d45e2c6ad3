import { randomUUID } from 'node:crypto';
import { Request, Response, Router } from 'express';
import { N8nError } from './N8nError';
import { PublicApiParts } from './PublicApiParts';
import { readWorkflowEdit } from './readWorkflowEdit';
import { requireScope } from './requireScope';
import { workflowJson } from './workflowJson';

const ID_LENGTH = 16;

/** Creating, saving and deleting workflows. */
export function createEditingRoutes(parts: PublicApiParts): Router {
  const { registry, publication, scopes } = parts;
  const create = (request: Request, response: Response) => {
    const edit = readWorkflowEdit(request.body);
    const id = randomUUID().replaceAll('-', '').slice(0, ID_LENGTH);
    const workflow = registry.create(edit, id, parts.now());
    parts.onChange();
    response.json({ ...workflowJson(workflow), parentFolder: null });
  };
  const save = (request: Request, response: Response) => {
    const { id } = request.params;
    const publishIfActive = request.query.publishIfActive !== 'false';
    const publishes = publishIfActive && registry.isPublished(id);
    // What puts a version into production needs the right to do so as well.
    if (publishes && !scopes.includes('workflow:activate')) {
      throw N8nError.forbidden();
    }
    const edit = readWorkflowEdit(request.body);
    const workflow = publication.save(id, edit, publishIfActive);
    parts.onChange();
    response.json(workflowJson(workflow));
  };
  const remove = (request: Request, response: Response) => {
    const workflow = registry.remove(request.params.id);
    parts.onChange();
    response.json(workflowJson(workflow));
  };
  const router = Router();
  router.post('/workflows', requireScope(scopes, 'workflow:create'), create);
  router.put('/workflows/:id', requireScope(scopes, 'workflow:update'), save);
  router.delete(
    '/workflows/:id',
    requireScope(scopes, 'workflow:delete'),
    remove,
  );
  return router;
}
