import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { messagingHealthSignalSourcesExtensionPoint } from '@messaging-health/backstage-plugin-node';
import { CrmIdentitySource } from './CrmIdentitySource';
import messagingHealthModule from '.';

describe('the module', () => {
  it('registers what its config describes', async () => {
    const addSignalSource = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [
        [messagingHealthSignalSourcesExtensionPoint, { addSignalSource }],
      ],
      features: [
        messagingHealthModule,
        mockServices.rootConfig.factory({
          data: {
            messagingHealth: {
              crmSql: { connection: 'postgresql://invented@127.0.0.1:9/crm' },
            },
          },
        }),
      ],
    });
    await backend.stop();
    expect(addSignalSource).toHaveBeenCalledWith(expect.any(CrmIdentitySource));
  });
});
