import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { IncidentCollatorFactory } from './IncidentCollatorFactory';
import { readCollatorConfig } from './readCollatorConfig';

/**
 * Adds incidents to the portal's search.
 *
 * @public
 */
export const messagingHealthSearchModule = createBackendModule({
  pluginId: 'search',
  moduleId: 'messaging-health',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        index: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, index, scheduler }) {
        const collator = readCollatorConfig(config);
        index.addCollator({
          schedule: scheduler.createScheduledTaskRunner(collator.schedule),
          factory: new IncidentCollatorFactory({ auth, discovery }, collator),
        });
      },
    });
  },
});
