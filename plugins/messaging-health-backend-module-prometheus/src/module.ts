import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthSignalSourcesExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { readPrometheusSignals } from './config';
import { PrometheusSignalSource } from './PrometheusSignalSource';

/**
 * Reads health signals from Prometheus.
 *
 * @public
 */
export const messagingHealthModulePrometheus = createBackendModule({
  pluginId: 'messaging-health',
  moduleId: 'prometheus',
  register(registration) {
    registration.registerInit({
      deps: {
        sources: messagingHealthSignalSourcesExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ sources, config, logger }) {
        const signals = readPrometheusSignals(config);
        if (signals.length === 0) {
          logger.info(
            'messagingHealth.prometheus.signals is not set: nothing is read from Prometheus.',
          );
        }
        signals.forEach(settings =>
          sources.addSignalSource(
            new PrometheusSignalSource(settings, {
              clock: new SystemClock(),
              random: Math.random,
              logger,
            }),
          ),
        );
      },
    });
  },
});
