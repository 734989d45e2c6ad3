import { createExtensionTester } from '@backstage/frontend-test-utils';
import plugin from './alpha';
import * as legacy from './index';

describe('the plugin for the new frontend system', () => {
  it.each([
    'api:messaging-health',
    'page:messaging-health',
    'entity-content:messaging-health',
    'entity-card:messaging-health/overview',
  ] as const)('brings %s', id => {
    expect(() => plugin.getExtension(id)).not.toThrow();
  });

  it('puts its page where the links expect it', () => {
    const page = createExtensionTester(
      plugin.getExtension('page:messaging-health'),
    );
    expect(page.snapshot()).toBeDefined();
  });
});

describe('the exports for the old frontend system', () => {
  it('are the plugin, its page, tab and card', () => {
    expect(legacy.messagingHealthPlugin.getId()).toBe('messaging-health');
    expect(legacy.MessagingHealthPage).toBeDefined();
    expect(legacy.EntityMessagingHealthContent).toBeDefined();
    expect(legacy.EntityMessagingHealthCard).toBeDefined();
  });
});
