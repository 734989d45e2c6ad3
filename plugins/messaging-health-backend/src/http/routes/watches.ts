import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/organizations/{organizationId}/contingency` and `/rehearsal`: whether it holds, and whether it would. */
export function mountWatches(router: Router, deps: HttpDependencies): void {
  const { directory, watches } = deps;

  registerEndpoint(router, deps, endpoints.getContingency, async ({ path }) =>
    watches.contingencyOf(await directory.get(path.organizationId)),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.signContingencyPoint,
    async ({ path, body, actor }) =>
      watches.signPoint(await directory.get(path.organizationId), {
        point: path.point,
        by: actor,
        note: body.note,
      }),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.withdrawContingencyPoint,
    async ({ path, body, actor }) =>
      watches.withdrawPoint(await directory.get(path.organizationId), {
        point: path.point,
        by: actor,
        reason: body.reason,
      }),
  );

  registerEndpoint(router, deps, endpoints.getRehearsal, async ({ path }) =>
    watches.rehearsalOf(await directory.get(path.organizationId)),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.rehearse,
    async ({ path, actor, signal }) =>
      watches.rehearse(await directory.get(path.organizationId), actor, signal),
  );
}
