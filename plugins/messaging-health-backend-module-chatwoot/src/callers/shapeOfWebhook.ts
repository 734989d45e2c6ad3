import { BodyShape } from '@messaging-health/backstage-plugin-node';
import { Webhook } from '../client/schemas';

/**
 * What a webhook sends of an inbox's messages, by what it listens to; undefined where it hears of none.
 * One that listens to messages and to conversations is judged by the messages: that is what a flow answers.
 */
export function shapeOfWebhook({
  subscriptions,
}: Pick<Webhook, 'subscriptions'>): BodyShape | undefined {
  if (subscriptions.includes('message_created')) {
    return 'message';
  }
  return subscriptions.some(event => event.startsWith('conversation_'))
    ? 'conversation'
    : undefined;
}
