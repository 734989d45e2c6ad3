import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthCrmDirectoryExtensionPoint,
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthSignalSourcesExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { CrmDatabase } from './client/CrmDatabase';
import { readCrmSqlConfig } from './config';
import { CrmDuplicatesSource } from './sources/CrmDuplicatesSource';
import { CrmSqlDirectory } from './directory/CrmSqlDirectory';
import { CrmEvidenceSource } from './evidence/CrmEvidenceSource';
import { CrmIdentitySource } from './sources/CrmIdentitySource';
import { CrmWhatsappSource } from './sources/CrmWhatsappSource';

/**
 * Reads health signals from the CRM's own PostgreSQL, and what events left in its tables.
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
        directory: messagingHealthCrmDirectoryExtensionPoint,
        evidence: messagingHealthEvidenceSourcesExtensionPoint,
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ sources, directory, evidence, config, lifecycle, logger }) {
        const settings = readCrmSqlConfig(config);
        if (!settings) {
          logger.warn(
            'messagingHealth.crmSql.connection is not set: nothing is read from the CRM database.',
          );
          return;
        }
        const clock = new SystemClock();
        const database = new CrmDatabase(settings, clock);
        lifecycle.addShutdownHook(() => database.close());
        directory.setCrmDirectory(new CrmSqlDirectory(database));
        evidence.addEvidenceSource(new CrmEvidenceSource(database));
        sources.addSignalSource(new CrmIdentitySource(database));
        const { whatsapp, duplicates } = settings;
        if (whatsapp.enabled) {
          sources.addSignalSource(
            new CrmWhatsappSource(database, {
              clock,
              askEvery: whatsapp.askEvery,
            }),
          );
        }
        if (duplicates.enabled) {
          sources.addSignalSource(
            new CrmDuplicatesSource(database, {
              clock,
              askEvery: duplicates.askEvery,
            }),
          );
        }
      },
    });
  },
});
