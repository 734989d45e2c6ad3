import { mockServices } from '@backstage/backend-test-utils';
import { readChatwootSettings } from './config';

const read = (chatwoot: object, n8n: object = {}) =>
  readChatwootSettings(
    mockServices.rootConfig({
      data: { messagingHealth: { chatwoot, n8n: { instances: n8n } } },
    }),
  );

describe('the config of Chatwoot', () => {
  it('takes the production webhooks of every n8n for triggers of the fallback', () => {
    const { flowUrls, policy } = read(
      {},
      {
        default: { baseUrl: 'https://n8n.invented.example/' },
        other: {
          baseUrl: 'https://inside.invented.example',
          webhookBaseUrl: 'https://hooks.invented.example/',
          webhookSegment: 'hook',
        },
      },
    );
    expect(flowUrls).toEqual([
      'https://n8n.invented.example/webhook/',
      'https://hooks.invented.example/hook/',
    ]);
    expect(policy.fallbackTriggerUrls).toEqual(flowUrls);
  });

  it('knows what calls n8n also where nothing is to trigger the fallback', () => {
    const { flowUrls, policy } = read(
      { fallbackTriggerUrls: [] },
      { default: { baseUrl: 'https://n8n.invented.example' } },
    );
    expect(flowUrls).toHaveLength(1);
    expect(policy.fallbackTriggerUrls).toEqual([]);
  });

  it('is content with nothing', () => {
    const { instances, policy, robotUserIds } = read({});
    expect(instances.size).toBe(0);
    expect(policy.criticalWebhookUrls).toEqual([]);
    expect(policy.criticalLabels).toEqual([]);
    expect(robotUserIds).toEqual([]);
  });

  it.each([
    [{ criticalNamePatterns: ['('] }, 'not a regular expression'],
    [{ criticalWebhookUrls: ['survey'] }, 'not the beginning of a URL'],
    [{ robotUserIds: ['seven'] }, 'must be a list of numeric'],
  ])('refuses %j', (config, words) => {
    expect(() => read(config)).toThrow(words);
  });
});
