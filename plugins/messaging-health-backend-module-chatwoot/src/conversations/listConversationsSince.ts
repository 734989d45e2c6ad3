import { ConversationClient } from '../client/ConversationClient';
import { Conversation } from '../client/schemas';
import { startOfSecond } from './startOfSecond';

const MOST_PAGES = 40;

/** Conversations of an inbox with any activity since an instant, newest activity first. */
export async function listConversationsSince(
  client: ConversationClient,
  inboxId: number,
  since: Date,
): Promise<Conversation[]> {
  const found = new Map<number, Conversation>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const conversations = await client.listConversations({
      inboxId,
      status: 'all',
      page,
    });
    const recent = conversations.filter(
      ({ inbox_id: inbox, last_activity_at: at }) =>
        inbox === inboxId && (!at || at >= startOfSecond(since)),
    );
    const before = found.size;
    recent.forEach(conversation => found.set(conversation.id, conversation));
    if (recent.length === 0 || found.size === before) {
      break;
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      (b.last_activity_at?.getTime() ?? 0) -
      (a.last_activity_at?.getTime() ?? 0),
  );
}
