import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/fleet-rollbacks`: rollbacks of several organizations that share a cause. */
export function mountFleetRollbacks(
  router: Router,
  deps: HttpDependencies,
): void {
  const { fleetRollbacks } = deps;

  registerEndpoint(
    router,
    deps,
    endpoints.startFleetRollback,
    ({ body, actor }) => fleetRollbacks.start(body, actor),
  );

  registerEndpoint(router, deps, endpoints.listFleetRollbacks, async () => ({
    items: await fleetRollbacks.list(),
  }));

  registerEndpoint(router, deps, endpoints.getFleetRollback, ({ path }) =>
    fleetRollbacks.get(path.fleetRollbackId),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.continueFleetRollback,
    ({ path, body, actor }) =>
      fleetRollbacks.continue(path.fleetRollbackId, body.reason, actor),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.endFleetRollback,
    ({ path, body, actor }) =>
      fleetRollbacks.end(path.fleetRollbackId, body.reason, actor),
  );
}
