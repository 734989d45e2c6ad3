import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import messagingHealthModuleCrmSql from '@messaging-health/backstage-plugin-backend-module-crm-sql';
import {
  messagingHealthSignalSourcesExtensionPoint,
  SignalSource,
} from '@messaging-health/backstage-plugin-node';

/** The sources of the CRM's database, as the module registers them. */
export async function loadSources(
  connection: string,
): Promise<{ sources: SignalSource[]; stop: () => Promise<void> }> {
  const sources: SignalSource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        messagingHealthSignalSourcesExtensionPoint,
        { addSignalSource: (source: SignalSource) => sources.push(source) },
      ],
    ],
    features: [
      messagingHealthModuleCrmSql,
      mockServices.rootConfig.factory({
        data: {
          messagingHealth: {
            crmSql: { connection, statementTimeout: { seconds: 60 } },
          },
        },
      }),
    ],
  });
  return { sources, stop: () => backend.stop() };
}
