import { ChatwootClient } from '../client/ChatwootClient';

/** 1 000 conversations: more can't be waiting for a bot at once. */
const MOST_PAGES = 40;

/**
 * A bot's conversations are `pending` and hidden from people; without the bot they stay
 * so. Opens them, or nobody would answer those customers.
 */
export async function openPendingConversations(
  client: ChatwootClient,
  accountId: number,
  inboxId: number,
  signal: AbortSignal,
): Promise<void> {
  const opened = new Set<number>();
  for (let round = 0; round < MOST_PAGES; round++) {
    // Always the first page: those opened have left it.
    const pending = await client.listConversations(
      accountId,
      { inboxId, status: 'pending', page: 1 },
      signal,
    );
    const left = pending.filter(({ id }) => !opened.has(id));
    if (left.length === 0) {
      return;
    }
    for (const { id } of left) {
      await client.openConversation(accountId, id, signal);
      opened.add(id);
    }
  }
}
