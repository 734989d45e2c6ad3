import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthInboxPlatformExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { ChatwootInboxPlatform } from './ChatwootInboxPlatform';
import { readChatwootSettings } from './config';
import { createNotice } from './createNotice';
import { ChatwootEvidenceSource } from './evidence/ChatwootEvidenceSource';

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
        evidence: messagingHealthEvidenceSourcesExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ inbox, evidence, config, logger }) {
        const clock = new SystemClock();
        const settings = readChatwootSettings(config);
        evidence.addEvidenceSource(
          new ChatwootEvidenceSource(settings, { clock, random: Math.random }),
        );
        inbox.setInboxPlatform(
          new ChatwootInboxPlatform(settings, {
            clock,
            random: Math.random,
            notice: createNotice(message => logger.warn(message), clock),
          }),
        );
      },
    });
  },
});
