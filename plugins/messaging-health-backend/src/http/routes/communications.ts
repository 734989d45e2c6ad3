import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** What is owed in an incident, and what its customer is told. */
export function mountCommunications(
  router: Router,
  deps: HttpDependencies,
): void {
  const { incidents, communications } = deps;

  registerEndpoint(router, deps, endpoints.getClocks, async ({ path }) => {
    const { clocks, forecasts } = await incidents.get(path.number);
    return { clocks, forecasts };
  });

  registerEndpoint(router, deps, endpoints.getCommunications, ({ path }) =>
    communications.of(path.number),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.draftCommunication,
    ({ path, query }) => communications.draft(path.number, query),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.sendCommunication,
    ({ path, body, actor }) => communications.send(path.number, actor, body),
  );
}
