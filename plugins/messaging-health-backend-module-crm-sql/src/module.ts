import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthSignalSourcesExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { CrmDatabase } from './client/CrmDatabase';
import { readCrmSqlConfig } from './config';
import { CrmIdentitySource } from './CrmIdentitySource';

/**
 * Reads health signals from the CRM's own PostgreSQL.
 *
 * @public
 */
export const messagingHealthModuleCrmSql = createBackendModule({
  pluginId: 'messaging-health',
  moduleId: 'crm-sql',
  register(registration) {
    registration.registerInit({
      deps: {
        sources: messagingHealthSignalSourcesExtensionPoint,
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ sources, config, lifecycle, logger }) {
        const settings = readCrmSqlConfig(config);
        if (!settings) {
          logger.warn(
            'messagingHealth.crmSql.connection is not set: nothing is read from the CRM database.',
          );
          return;
        }
        const database = new CrmDatabase(settings);
        lifecycle.addShutdownHook(() => database.close());
        sources.addSignalSource(
          new CrmIdentitySource(database, new SystemClock()),
        );
      },
    });
  },
});
