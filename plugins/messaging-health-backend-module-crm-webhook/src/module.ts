import { randomUUID } from 'node:crypto';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthWebhookProberExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { readCrmWebhookConfig } from './config';
import { CrmWebhookProber } from './CrmWebhookProber';

/**
 * Lets Messaging Health ask the CRM's webhook by a harmless POST.
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
        config: coreServices.rootConfig,
      },
      async init({ webhook, config }) {
        webhook.setWebhookProber(
          new CrmWebhookProber(readCrmWebhookConfig(config), {
            clock: new SystemClock(),
            random: Math.random,
            newId: randomUUID,
          }),
        );
      },
    });
  },
});
