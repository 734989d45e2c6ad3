import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/incidents/{number}/rca`: the root cause analysis, its draft and its versions. */
export function mountRootCause(router: Router, deps: HttpDependencies): void {
  const { rootCause } = deps;

  registerEndpoint(
    router,
    deps,
    endpoints.listRcaVersions,
    async ({ path }) => ({ versions: await rootCause.list(path.number) }),
  );

  registerEndpoint(router, deps, endpoints.draftRca, ({ path, query }) =>
    rootCause.draft(path.number, query.language),
  );

  registerEndpoint(router, deps, endpoints.writeRca, ({ path, body, actor }) =>
    rootCause.write(path.number, actor, body),
  );
}
