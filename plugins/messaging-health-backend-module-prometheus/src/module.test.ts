import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { messagingHealthSignalSourcesExtensionPoint } from '@messaging-health/backstage-plugin-node';
import { PrometheusSignalSource } from './PrometheusSignalSource';
import messagingHealthModule from '.';

async function sourcesWith(data: JsonObject): Promise<unknown[]> {
  const sources: unknown[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        messagingHealthSignalSourcesExtensionPoint,
        { addSignalSource: source => sources.push(source) },
      ],
    ],
    features: [
      messagingHealthModule,
      mockServices.rootConfig.factory({ data }),
    ],
  });
  await backend.stop();
  return sources;
}

const counted = {
  total: 'events_total',
  failed: 'events_total{outcome="error"}',
  organizationLabel: 'organization',
};

describe('the module', () => {
  it('registers a source for each signal that its config describes', async () => {
    const sources = await sourcesWith({
      messagingHealth: {
        prometheus: {
          instances: { default: { baseUrl: 'http://127.0.0.1:9' } },
          signals: { webhook: counted, 'stage-move': counted },
        },
      },
    });
    expect(sources).toEqual([
      expect.any(PrometheusSignalSource),
      expect.any(PrometheusSignalSource),
    ]);
    expect(sources).toMatchObject([
      { id: 'prometheus-webhook', signal: 'webhook', keepsHistory: true },
      { id: 'prometheus-stage-move', signal: 'stage-move' },
    ]);
  });

  it('registers nothing where nothing is configured', async () => {
    expect(await sourcesWith({})).toEqual([]);
  });

  it('does not start with config that makes no sense', async () => {
    await expect(
      sourcesWith({
        messagingHealth: { prometheus: { signals: { webhook: counted } } },
      }),
    ).rejects.toThrow('messagingHealth.prometheus.signals.webhook.instance');
  });
});
