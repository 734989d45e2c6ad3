import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/operations`: rollbacks and returns. */
export function mountOperations(router: Router, deps: HttpDependencies): void {
  const { operations } = deps;

  registerEndpoint(router, deps, endpoints.startOperation, ({ body, actor }) =>
    operations.start(body, actor),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.previewOperation,
    async ({ body }) => ({
      steps: await operations.preview(body.kind, body.organizationId),
    }),
  );

  registerEndpoint(router, deps, endpoints.getOperation, ({ path }) =>
    operations.get(path.operationId),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.listCandidates,
    async ({ path }) => ({
      candidates: await operations.listCandidates(path.operationId),
    }),
  );

  registerEndpoint(router, deps, endpoints.signOff, ({ path, body, actor }) =>
    operations.signOff(path.operationId, body, actor),
  );

  registerEndpoint(router, deps, endpoints.resumeOperation, ({ path, actor }) =>
    operations.resume(path.operationId, actor),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.abortOperation,
    ({ path, body, actor }) => operations.abort(path.operationId, body, actor),
  );

  mountDecisions(router, deps);
}

/** What people decide about an operation that is under way. */
function mountDecisions(router: Router, deps: HttpDependencies): void {
  const { operations } = deps;

  registerEndpoint(
    router,
    deps,
    endpoints.approveOperation,
    ({ path, body, actor }) =>
      operations.approve(path.operationId, body, actor),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.pauseOperation,
    ({ path, body, actor }) =>
      operations.pause(path.operationId, body.reason, actor),
  );

  registerEndpoint(router, deps, endpoints.waiveStep, ({ path, body, actor }) =>
    operations.waive(path.operationId, path.stepId, body.reason, actor),
  );
}
