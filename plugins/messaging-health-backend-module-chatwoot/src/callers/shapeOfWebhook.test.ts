import { shapeOfWebhook } from './shapeOfWebhook';

describe('shapeOfWebhook', () => {
  it.each([
    [['message_created'], 'message'],
    [['conversation_created'], 'conversation'],
    [['conversation_updated', 'contact_created'], 'conversation'],
    [['conversation_created', 'message_created'], 'message'],
    [['message_updated'], undefined],
    [['contact_created'], undefined],
    [['webwidget_triggered'], undefined],
    [[], undefined],
  ])('of %p is %s', (subscriptions, shape) => {
    expect(shapeOfWebhook({ subscriptions })).toBe(shape);
  });
});
