import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthObservationIntakeExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { mountDrains } from './http/mountDrains';

/**
 * Takes the CRM's HTTP access logs in, from log drains.
 *
 * @public
 */
export const messagingHealthModuleAccessLog = createBackendModule({
  pluginId: 'messaging-health',
  moduleId: 'access-log',
  register(registration) {
    registration.registerInit({
      deps: {
        intakePoint: messagingHealthObservationIntakeExtensionPoint,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ intakePoint, ...deps }) {
        mountDrains({
          ...deps,
          intake: intakePoint.intake,
          clock: new SystemClock(),
        });
      },
    });
  },
});
