import { IncomingMessage } from '@messaging-health/backstage-plugin-node';
import { ConversationClient } from '../client/ConversationClient';
import { Conversation } from '../client/schemas';
import { listConversationsSince } from './listConversationsSince';
import { listMessagesSince } from './listMessagesSince';
import { isIncoming } from './messageKinds';
import { startOfSecond } from './startOfSecond';

/** Of each inbox, the latest: what is beyond is told as `more`. */
const MOST_CONVERSATIONS = 200;

function lastActivity({ last_activity_at: at }: Conversation): number {
  return at?.getTime() ?? Number.POSITIVE_INFINITY;
}

async function incomingOf(
  client: ConversationClient,
  { id, inbox_id: inboxId }: Conversation,
  { since, until }: { since: Date; until: Date },
): Promise<IncomingMessage[]> {
  const messages = await listMessagesSince(client, id, startOfSecond(since));
  return messages
    .filter(message => isIncoming(message) && message.created_at <= until)
    .map(({ created_at: at }) => ({ conversationId: id, inboxId, at }));
}

/**
 * Customers' messages in a span, newest first. A stamp is a whole second, so that everything within the
 * span's first and last second is in it: rather one too many than one lost.
 */
export async function listIncoming(
  client: ConversationClient,
  inboxIds: number[],
  options: { since: Date; until: Date; limit: number },
): Promise<{ messages: IncomingMessage[]; more: boolean }> {
  const { limit, since } = options;
  let more = false;
  const conversations: Conversation[] = [];
  for (const inboxId of inboxIds) {
    const found = await listConversationsSince(client, inboxId, since);
    conversations.push(...found.slice(0, MOST_CONVERSATIONS));
    more = more || found.length > MOST_CONVERSATIONS;
  }
  let messages: IncomingMessage[] = [];
  for (const conversation of conversations.sort(
    (a, b) => lastActivity(b) - lastActivity(a),
  )) {
    // One beyond the limit is enough to know that there are more; and a conversation that was silent since holds no newer one.
    if (
      messages.length > limit &&
      lastActivity(conversation) < messages[limit].at.getTime()
    ) {
      break;
    }
    messages.push(...(await incomingOf(client, conversation, options)));
    messages = messages
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, limit + 1);
  }
  return {
    messages: messages.slice(0, limit),
    more: more || messages.length > limit,
  };
}
