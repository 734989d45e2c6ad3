import { ChatwootClient } from '../client/ChatwootClient';
import { Conversation } from '../client/schemas';

const MOST_PAGES = 40;

/** Conversations of an inbox with any activity since an instant, newest activity first. */
export async function listConversationsSince(
  client: ChatwootClient,
  accountId: number,
  inboxId: number,
  since: Date,
  signal: AbortSignal,
): Promise<Conversation[]> {
  const found = new Map<number, Conversation>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const conversations = await client.listConversations(
      accountId,
      { inboxId, status: 'all', page },
      signal,
    );
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

/** Chatwoot's instants are whole seconds: an earlier fraction must not hide a conversation. */
function startOfSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
