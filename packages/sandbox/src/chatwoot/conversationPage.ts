import { conversationJson } from './chatwootJson';
import { Conversation } from './Conversation';

export const CONVERSATIONS_PER_PAGE = 25;

/** One page of a list of conversations, with the counts Chatwoot puts above it. */
export function conversationPage(
  all: readonly Conversation[],
  page: number,
  channelOf: (conversation: Conversation) => string,
) {
  const start = (page - 1) * CONVERSATIONS_PER_PAGE;
  return {
    data: {
      meta: {
        mine_count: 0,
        assigned_count: 0,
        unassigned_count: all.length,
        all_count: all.length,
      },
      payload: all
        .slice(start, start + CONVERSATIONS_PER_PAGE)
        .map(found => conversationJson(found, channelOf(found))),
    },
  };
}
