import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/incidents/{number}/dossier`: the whole record as a file. */
export function mountDossier(router: Router, deps: HttpDependencies): void {
  registerEndpoint(router, deps, endpoints.downloadDossier, ({ path, query }) =>
    deps.dossiers.handOut(path.number, query),
  );
}
