import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { listEventMarks } from '../history/listEventMarks';
import { readAllowed } from '../overview/readAllowed';
import { registerEndpoint } from '../registerEndpoint';

/** `/organizations/{organizationId}/history`: what a trigger's figures were, and what happened meanwhile. */
export function mountHistory(router: Router, deps: HttpDependencies): void {
  registerEndpoint(
    router,
    deps,
    endpoints.getFigureHistory,
    async ({ path, query, credentials }) => {
      const organization = await deps.directory.get(path.organizationId);
      const [history, { readIncidents }] = await Promise.all([
        deps.figureHistory.read(organization, query),
        readAllowed(deps.permissions, credentials),
      ]);
      const marks = await listEventMarks(deps, {
        organizationId: organization.id,
        from: new Date(query.from),
        to: new Date(query.to),
        readIncidents,
      });
      return { ...history, marks: [...history.marks, ...marks] };
    },
  );
}
