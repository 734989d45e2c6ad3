import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { messagingHealthAutomationPlatformExtensionPoint } from '@messaging-health/backstage-plugin-node';
import { N8nAutomationPlatform } from './N8nAutomationPlatform';
import messagingHealthModule from '.';

describe('the module', () => {
  it('registers what its config describes', async () => {
    const setAutomationPlatform = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [
        [
          messagingHealthAutomationPlatformExtensionPoint,
          { setAutomationPlatform },
        ],
      ],
      features: [
        messagingHealthModule,
        mockServices.rootConfig.factory({
          data: {
            messagingHealth: {
              n8n: {
                instances: {
                  default: {
                    baseUrl: 'http://127.0.0.1:9',
                    apiKey: 'invented',
                  },
                },
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
  });
});
