import * as legacy from './index';

describe('the exports for the old frontend system', () => {
  it('name the routes that an app may link to', () => {
    expect(Object.keys(legacy.messagingHealthPlugin.routes)).toEqual([
      'root',
      'incidents',
      'incident',
      'fleetRollback',
      'whatIf',
      'entityContent',
    ]);
  });

  it('are the plugin, its page, tab, card and search result', () => {
    expect(legacy.messagingHealthPlugin.getId()).toBe('messaging-health');
    expect(legacy.MessagingHealthPage).toBeDefined();
    expect(legacy.EntityMessagingHealthContent).toBeDefined();
    expect(legacy.EntityMessagingHealthCard).toBeDefined();
    expect(legacy.IncidentSearchResultListItem).toBeDefined();
  });
});
