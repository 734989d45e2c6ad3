import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/observations`: what senders counted. */
export function mountObservations(
  router: Router,
  deps: HttpDependencies,
): void {
  registerEndpoint(router, deps, endpoints.pushObservations, ({ body }) =>
    deps.health.ingest(body),
  );
}
