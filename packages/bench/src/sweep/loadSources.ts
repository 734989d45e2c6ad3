import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import messagingHealthModuleCrmSql from '@messaging-health/backstage-plugin-backend-module-crm-sql';
import {
  messagingHealthSignalSourcesExtensionPoint,
  ObservationRequest,
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
  // Weeks past are read once in the life of an installation, beside the rounds.
  const measured = sources.map(source => ({
    id: source.id,
    signal: source.signal,
    askEveryMilliseconds: source.askEveryMilliseconds,
    observe: (request: ObservationRequest) => source.observe(request),
  }));
  return { sources: measured, stop: () => backend.stop() };
}
