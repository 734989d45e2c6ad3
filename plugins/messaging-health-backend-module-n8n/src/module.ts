import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthAutomationPlatformExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { readN8nInstances } from './config';
import { N8nAutomationPlatform } from './N8nAutomationPlatform';

/**
 * Makes n8n the automation platform of Messaging Health.
 *
 * @public
 */
export const messagingHealthModuleN8n = createBackendModule({
  pluginId: 'messaging-health',
  moduleId: 'n8n',
  register(registration) {
    registration.registerInit({
      deps: {
        automation: messagingHealthAutomationPlatformExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ automation, config }) {
        automation.setAutomationPlatform(
          new N8nAutomationPlatform(readN8nInstances(config), {
            clock: new SystemClock(),
            random: Math.random,
          }),
        );
      },
    });
  },
});
