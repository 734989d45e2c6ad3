import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { messagingHealthWebhookProberExtensionPoint } from '@messaging-health/backstage-plugin-node';
import { CrmWebhookProber } from './CrmWebhookProber';
import messagingHealthModule from '.';

describe('the module', () => {
  it('registers what its config describes', async () => {
    const setWebhookProber = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [
        [messagingHealthWebhookProberExtensionPoint, { setWebhookProber }],
      ],
      features: [
        messagingHealthModule,
        mockServices.rootConfig.factory({
          data: {
            messagingHealth: {
              crmWebhook: { allowedOrigins: ['http://127.0.0.1:9'] },
            },
          },
        }),
      ],
    });
    await backend.stop();
    expect(setWebhookProber).toHaveBeenCalledWith(expect.any(CrmWebhookProber));
  });
});
