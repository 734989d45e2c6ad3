import { ChatwootError } from './ChatwootError';
import { Conversation } from './Conversation';
import { ConversationRouteParts } from './ConversationRouteParts';
import { requireAccount } from './requireAccount';

/** The conversation of the address, or Chatwoot's 404. */
export function requireConversation(
  { settings, book }: Pick<ConversationRouteParts, 'settings' | 'book'>,
  params: Record<string, string>,
): Conversation {
  const { seed } = requireAccount(settings, params);
  const found = book.find(seed.id, Number(params.id));
  if (!found) throw ChatwootError.notFound();
  return found;
}
