import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** The history of incidents: pages, statistics, CSV, and what the portal's search reads. */
export function mountIncidentHistory(
  router: Router,
  deps: HttpDependencies,
): void {
  const { incidentHistory } = deps;

  registerEndpoint(router, deps, endpoints.getIncidentStatistics, ({ query }) =>
    incidentHistory.statistics(query),
  );

  registerEndpoint(router, deps, endpoints.exportIncidents, async ({ query }) =>
    incidentHistory.export(query),
  );

  registerEndpoint(router, deps, endpoints.listIncidentDocuments, ({ query }) =>
    incidentHistory.documents(query),
  );
}
