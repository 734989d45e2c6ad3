import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthObservationIntakeExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { AccessLogEvidenceSource } from './evidence/AccessLogEvidenceSource';
import { ErrorLines } from './evidence/ErrorLines';
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
        evidence: messagingHealthEvidenceSourcesExtensionPoint,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ intakePoint, evidence, ...deps }) {
        const clock = new SystemClock();
        const errorLines = new ErrorLines(clock.now());
        const { intake } = intakePoint;
        if (mountDrains({ ...deps, intake, clock, errorLines })) {
          evidence.addEvidenceSource(new AccessLogEvidenceSource(errorLines));
        }
      },
    });
  },
});
