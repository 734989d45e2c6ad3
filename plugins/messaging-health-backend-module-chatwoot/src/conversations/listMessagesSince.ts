import { ChatwootClient } from '../client/ChatwootClient';
import { Message } from '../client/schemas';

/** 20 messages a page: 200 are enough to find an answer in. */
const MOST_PAGES = 10;

/** Messages of a conversation created at or after an instant, oldest first. */
export async function listMessagesSince(
  client: ChatwootClient,
  accountId: number,
  conversationId: number,
  since: Date,
  signal: AbortSignal,
): Promise<Message[]> {
  const found: Message[] = [];
  let before: number | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const messages = await client.listMessages(
      accountId,
      conversationId,
      before,
      signal,
    );
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
