import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { assembleFleet } from '../overview/assembleFleet';
import { assembleOverview } from '../overview/assembleOverview';
import { readAllowed } from '../overview/readAllowed';
import { registerEndpoint } from '../registerEndpoint';

/** `/organizations`: what is known of them, and whether they may be activated. */
export function mountOrganizations(
  router: Router,
  deps: HttpDependencies,
): void {
  const { directory, operations, permissions } = deps;

  registerEndpoint(
    router,
    deps,
    endpoints.getFleet,
    async ({ query, credentials }) =>
      assembleFleet(deps, query, await readAllowed(permissions, credentials)),
  );

  registerEndpoint(router, deps, endpoints.getSweep, () =>
    deps.health.sweepStatus(),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.getOrganization,
    async ({ path, credentials }) =>
      assembleOverview(
        deps,
        path.organizationId,
        await readAllowed(permissions, credentials),
      ),
  );

  registerEndpoint(router, deps, endpoints.askGate, async ({ path }) =>
    operations.gate(await directory.get(path.organizationId)),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.liftFreeze,
    async ({ path, body, actor }) => {
      const organization = await directory.get(path.organizationId);
      return operations.liftFreeze(organization, body.reason, actor);
    },
  );
}
