import { webhookVerdict } from './__testUtils__/createIncidentRoom';
import { describeDetection } from './describeDetection';

describe('describeDetection', () => {
  it('tells the figures and the limit', () => {
    expect(describeDetection(webhookVerdict).text).toBe(
      'Webhook errors over the limit: 32 of 500 requests failed (6.4 %, limit 2 %).',
    );
  });

  it('tells of failed executions, where they fire', () => {
    expect(
      describeDetection({ ...webhookVerdict, trigger: 'execution-failure' })
        .text,
    ).toBe(
      'Failed executions over the limit: 32 of 500 executions failed (6.4 %, limit 2 %).',
    );
  });

  it('tells who confirmed a condition, and the impact', () => {
    expect(
      describeDetection({
        trigger: 'duplicates',
        state: 'firing',
        watched: false,
        confirmation: {
          by: 'user:default/ana',
          at: '2026-03-01T03:00:00.000Z',
          note: 'agents answer twice',
        },
      }).text,
    ).toBe(
      'Relevant duplicates confirmed by user:default/ana: agents answer twice',
    );
  });

  it('invents no figures', () => {
    expect(
      describeDetection({ ...webhookVerdict, figures: undefined }).code,
    ).toBe('incident.detected.without-figures');
  });
});
