import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthInboxPlatformExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { ChatwootInboxPlatform } from './ChatwootInboxPlatform';
import { readChatwootSettings } from './config';
import { createNotice } from './createNotice';

/**
 * Makes Chatwoot the inbox platform of Messaging Health.
 *
 * @public
 */
export const messagingHealthModuleChatwoot = createBackendModule({
  pluginId: 'messaging-health',
  moduleId: 'chatwoot',
  register(registration) {
    registration.registerInit({
      deps: {
        inbox: messagingHealthInboxPlatformExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ inbox, config, logger }) {
        const clock = new SystemClock();
        inbox.setInboxPlatform(
          new ChatwootInboxPlatform(readChatwootSettings(config), {
            clock,
            random: Math.random,
            notice: createNotice(message => logger.warn(message), clock),
          }),
        );
      },
    });
  },
});
