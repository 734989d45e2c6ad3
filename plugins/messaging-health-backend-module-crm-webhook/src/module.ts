import { randomUUID } from 'node:crypto';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthSignalSourcesExtensionPoint,
  messagingHealthWebhookProberExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { readCrmWebhookConfig } from './config';
import { CrmWebhookProber } from './CrmWebhookProber';
import { CrmWebhookProbeSource } from './probing/CrmWebhookProbeSource';

/**
 * Lets Messaging Health ask the CRM's webhook by a harmless POST: when a rollback wants
 * to know, and every minute as a signal.
 *
 * @public
 */
export const messagingHealthModuleCrmWebhook = createBackendModule({
  pluginId: 'messaging-health',
  moduleId: 'crm-webhook',
  register(registration) {
    registration.registerInit({
      deps: {
        webhook: messagingHealthWebhookProberExtensionPoint,
        sources: messagingHealthSignalSourcesExtensionPoint,
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ webhook, sources, config, lifecycle, logger }) {
        const settings = readCrmWebhookConfig(config);
        const environment = {
          clock: new SystemClock(),
          random: Math.random,
          newId: randomUUID,
        };
        webhook.setWebhookProber(new CrmWebhookProber(settings, environment));
        // Where no origin is allowed, there is nobody to probe.
        if (settings.probe.enabled && settings.allowedOrigins.length > 0) {
          const source = new CrmWebhookProbeSource(settings, {
            ...environment,
            logger,
          });
          lifecycle.addShutdownHook(() => source.stop());
          sources.addSignalSource(source);
        }
      },
    });
  },
});
