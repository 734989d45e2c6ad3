import {
  HttpRouterService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { readAccessLogConfig } from '../config/readAccessLogConfig';
import { DrainEnvironment } from '../Drain';
import { createDrainRouter } from './createDrainRouter';

/** Mounts the drains that app-config describes. False where it describes none. Throws for one that could not be trusted, so that the backend does not start. */
export function mountDrains(
  deps: DrainEnvironment & {
    config: RootConfigService;
    httpRouter: HttpRouterService;
  },
): boolean {
  const drains = readAccessLogConfig(deps.config);
  if (drains.length === 0) {
    deps.logger.warn(
      'messagingHealth.accessLog.drains is not set: no access log is taken in.',
    );
    return false;
  }
  // Senders can't have a Backstage token; they sign what they send.
  deps.httpRouter.addAuthPolicy({ path: '/drains', allow: 'unauthenticated' });
  deps.httpRouter.use(createDrainRouter(drains, deps));
  return true;
}
