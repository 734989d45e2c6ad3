import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  messagingHealthAutomationPlatformExtensionPoint,
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthSignalSourcesExtensionPoint,
  SignalSource,
} from '@messaging-health/backstage-plugin-node';
import { N8nAutomationPlatform } from './N8nAutomationPlatform';
import messagingHealthModule from '.';

const instance = { baseUrl: 'http://127.0.0.1:9', apiKey: 'invented' };

describe('the module', () => {
  async function registered(executions: object) {
    const setAutomationPlatform = jest.fn();
    const sources: SignalSource[] = [];
    const addEvidenceSource = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [
        [
          messagingHealthAutomationPlatformExtensionPoint,
          { setAutomationPlatform },
        ],
        [messagingHealthEvidenceSourcesExtensionPoint, { addEvidenceSource }],
        [
          messagingHealthSignalSourcesExtensionPoint,
          { addSignalSource: source => sources.push(source) },
        ],
      ],
      features: [
        messagingHealthModule,
        mockServices.rootConfig.factory({
          data: {
            messagingHealth: {
              n8n: {
                ...executions,
                instances: { default: instance, south: instance },
              },
            },
          },
        }),
      ],
    });
    await backend.stop();
    expect(setAutomationPlatform).toHaveBeenCalledWith(
      expect.any(N8nAutomationPlatform),
    );
    expect(addEvidenceSource).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'n8n' }),
    );
    return sources.map(({ id, signal }) => `${id} ${signal}`);
  }

  it('registers the platform, and a source for each instance', async () => {
    expect(await registered({})).toEqual([
      'n8n execution',
      'n8n-south execution',
    ]);
  });

  it('watches no executions where config says so', async () => {
    expect(await registered({ executions: { enabled: false } })).toEqual([]);
  });
});
