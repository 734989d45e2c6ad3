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
        inbox.setInboxPlatform(
          new ChatwootInboxPlatform(readChatwootSettings(config), {
            clock: new SystemClock(),
            random: Math.random,
            notice: message => logger.warn(message),
          }),
        );
      },
    });
  },
});
