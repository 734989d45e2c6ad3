import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/what-if`: what other limits would have done. */
export function mountWhatIf(router: Router, deps: HttpDependencies): void {
  registerEndpoint(router, deps, endpoints.askWhatIf, ({ body, signal }) =>
    deps.whatIf.ask(body, signal),
  );
}
