import { ConversationClient } from '../client/ConversationClient';
import { Message } from '../client/schemas';

/** 20 messages a page: no conversation has more than a thousand in any span that is asked for. */
const MOST_PAGES = 50;

/** Messages of a conversation created at or after an instant, oldest first. */
export async function listMessagesSince(
  client: ConversationClient,
  conversationId: number,
  since: Date,
): Promise<Message[]> {
  const found: Message[] = [];
  let before: number | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const messages = await client.listMessages(conversationId, before);
    const oldest = messages.at(0);
    if (!oldest || (before !== undefined && oldest.id >= before)) {
      break;
    }
    found.unshift(...messages);
    if (oldest.created_at < since) {
      break;
    }
    before = oldest.id;
  }
  return found.filter(({ created_at: at }) => at >= since);
}
