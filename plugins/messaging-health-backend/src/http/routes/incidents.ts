import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/incidents`: the history, and what people add to it. */
export function mountIncidents(router: Router, deps: HttpDependencies): void {
  const { clock, directory, incidents, timeZoneOf } = deps;

  registerEndpoint(router, deps, endpoints.listIncidents, ({ query }) =>
    incidents.list(query),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.openIncident,
    async ({ body, actor }) =>
      incidents.openOrJoin({
        organization: await directory.get(body.organizationId),
        openedBy: actor,
        detectedAt: clock.now(),
        reason: body.reason,
      }),
  );

  registerEndpoint(router, deps, endpoints.getIncident, async ({ path }) => {
    const incident = await incidents.get(path.number);
    const timeZone = await timeZoneOf(incident.organizationId);
    return { ...incident, timeZone };
  });

  registerEndpoint(router, deps, endpoints.addNote, ({ path, body, actor }) =>
    incidents.addNote(path.number, actor, body.text),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.dismissIncident,
    ({ path, body, actor }) =>
      incidents.dismiss(path.number, actor, body.reason),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.closeIncident,
    ({ path, body, actor }) => incidents.close(path.number, actor, body.reason),
  );
}
