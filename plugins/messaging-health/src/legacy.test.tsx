import * as legacy from './index';

describe('the exports for the old frontend system', () => {
  it('are the plugin, its page, tab and card', () => {
    expect(legacy.messagingHealthPlugin.getId()).toBe('messaging-health');
    expect(legacy.MessagingHealthPage).toBeDefined();
    expect(legacy.EntityMessagingHealthContent).toBeDefined();
    expect(legacy.EntityMessagingHealthCard).toBeDefined();
  });
});
