import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  messagingHealthServiceRef,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { createActions } from './actions';

/** Adds the actions `messaging-health:*` to the scaffolder. @public */
export const messagingHealthScaffolderModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'messaging-health',
  register(reg) {
    reg.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        messagingHealth: messagingHealthServiceRef,
      },
      async init({ scaffolder, auth, catalog, config, messagingHealth }) {
        scaffolder.addActions(
          ...createActions({
            auth,
            catalog,
            messagingHealth,
            clock: new SystemClock(),
            portalUrl: config.getOptionalString('app.baseUrl') ?? '',
          }),
        );
      },
    });
  },
});
