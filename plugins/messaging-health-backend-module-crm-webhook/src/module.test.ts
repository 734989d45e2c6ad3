import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  messagingHealthSignalSourcesExtensionPoint,
  messagingHealthWebhookProberExtensionPoint,
  SignalSource,
} from '@messaging-health/backstage-plugin-node';
import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmWebhookProber } from './CrmWebhookProber';
import messagingHealthModule from '.';

describe('the module', () => {
  async function registered(crmWebhook: object) {
    const setWebhookProber = jest.fn();
    const sources: SignalSource[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [messagingHealthWebhookProberExtensionPoint, { setWebhookProber }],
        [
          messagingHealthSignalSourcesExtensionPoint,
          { addSignalSource: source => sources.push(source) },
        ],
      ],
      features: [
        messagingHealthModule,
        mockServices.rootConfig.factory({
          data: { messagingHealth: { crmWebhook } },
        }),
      ],
    });
    await backend.stop();
    expect(setWebhookProber).toHaveBeenCalledWith(expect.any(CrmWebhookProber));
    return sources;
  }

  const allowedOrigins = ['http://127.0.0.1:9'];

  it('registers what its config describes, and stops probing with the backend', async () => {
    const [source] = await registered({ allowedOrigins });
    expect(source).toMatchObject({
      id: 'crm-webhook-probe',
      signal: 'webhook',
      kind: 'probe',
    });
    const answer = await source.observe({
      organizations: [inventOrganization()],
      from: new Date('2026-03-01T03:00:00Z'),
      to: new Date('2026-03-01T03:01:00Z'),
      stepMilliseconds: 60_000,
      signal: new AbortController().signal,
    });
    expect(answer.kind).toBe('unavailable');
  });

  it.each([
    ['config says so', { allowedOrigins, probe: { enabled: false } }],
    ['no origin is allowed', {}],
  ])('probes nobody where %s', async (_name, config) => {
    expect(await registered(config)).toEqual([]);
  });
});
