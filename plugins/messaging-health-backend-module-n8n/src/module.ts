import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  messagingHealthAutomationPlatformExtensionPoint,
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthSignalSourcesExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { readExecutionsConfig, readN8nInstances } from './config';
import { N8nEvidenceSource } from './evidence/N8nEvidenceSource';
import { N8nExecutionSource } from './executions/N8nExecutionSource';
import { N8nAutomationPlatform } from './N8nAutomationPlatform';

/**
 * Makes n8n the automation platform of Messaging Health, and its executions a signal.
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
        sources: messagingHealthSignalSourcesExtensionPoint,
        evidence: messagingHealthEvidenceSourcesExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ automation, sources, evidence, config, logger }) {
        const instances = readN8nInstances(config);
        const environment = { clock: new SystemClock(), random: Math.random };
        automation.setAutomationPlatform(
          new N8nAutomationPlatform(instances, environment),
        );
        evidence.addEvidenceSource(
          new N8nEvidenceSource(instances, environment),
        );
        const { enabled, pagesPerSweep } = readExecutionsConfig(config);
        if (!enabled) {
          return;
        }
        // One for each instance: one that is away says nothing of the others.
        for (const instance of instances.values()) {
          sources.addSignalSource(
            new N8nExecutionSource(instance, pagesPerSweep, {
              ...environment,
              logger,
            }),
          );
        }
      },
    });
  },
});
