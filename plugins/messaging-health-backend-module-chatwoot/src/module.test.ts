import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthInboxPlatformExtensionPoint,
} from '@messaging-health/backstage-plugin-node';
import { ChatwootInboxPlatform } from './ChatwootInboxPlatform';
import messagingHealthModule from '.';

describe('the module', () => {
  it('registers what its config describes', async () => {
    const setInboxPlatform = jest.fn();
    const addEvidenceSource = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [
        [messagingHealthEvidenceSourcesExtensionPoint, { addEvidenceSource }],
        [messagingHealthInboxPlatformExtensionPoint, { setInboxPlatform }],
      ],
      features: [
        messagingHealthModule,
        mockServices.rootConfig.factory({
          data: {
            messagingHealth: {
              chatwoot: {
                instances: {
                  default: {
                    baseUrl: 'http://127.0.0.1:9',
                    apiToken: 'invented',
                  },
                },
              },
            },
          },
        }),
      ],
    });
    await backend.stop();
    expect(addEvidenceSource).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'chatwoot' }),
    );
    expect(setInboxPlatform).toHaveBeenCalledWith(
      expect.any(ChatwootInboxPlatform),
    );
  });
});
