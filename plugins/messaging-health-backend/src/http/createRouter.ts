import { NotFoundError } from '@backstage/errors';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import openApiDocument from '../schema/openapi.json';
import { HttpDependencies } from './HttpDependencies';
import { mountAttachments } from './routes/attachments';
import { mountCommunications } from './routes/communications';
import { mountConditions } from './routes/conditions';
import { mountDossier } from './routes/dossier';
import { mountFleetRollbacks } from './routes/fleetRollbacks';
import { mountHistory } from './routes/history';
import { mountIncidentHistory } from './routes/incidentHistory';
import { mountIncidents } from './routes/incidents';
import { mountObservations } from './routes/observations';
import { mountOperations } from './routes/operations';
import { mountOrganizations } from './routes/organizations';
import { mountProof } from './routes/proof';
import { mountRootCause } from './routes/rootCause';
import { mountRecord } from './routes/record';
import { mountWatches } from './routes/watches';
import { mountWhatIf } from './routes/whatIf';

/** Everything under `/api/messaging-health`. */
export function createRouter(deps: HttpDependencies): Router {
  const router = PromiseRouter();
  mountOrganizations(router, deps);
  mountConditions(router, deps);
  mountObservations(router, deps);
  mountOperations(router, deps);
  mountFleetRollbacks(router, deps);
  mountIncidents(router, deps);
  mountRecord(router, deps);
  mountCommunications(router, deps);
  mountIncidentHistory(router, deps);
  mountAttachments(router, deps);
  mountRootCause(router, deps);
  mountDossier(router, deps);
  mountProof(router, deps);
  mountHistory(router, deps);
  mountWhatIf(router, deps);
  mountWatches(router, deps);

  router.get('/openapi.json', async (request, response) => {
    await deps.httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json(openApiDocument);
  });

  router.use(async request => {
    // The platform's own routes of this plugin may be mounted after ours.
    if (/^\/\.(backstage|well-known)\//.test(request.path)) {
      return 'next';
    }
    throw new NotFoundError(
      `There is no ${request.method} ${request.path} here. GET /api/messaging-health/openapi.json tells what there is.`,
    );
  });
  return router;
}
