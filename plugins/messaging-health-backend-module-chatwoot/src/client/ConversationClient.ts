import { AccountApi } from './AccountApi';
import {
  Conversation,
  conversationSchema,
  Message,
  messageSchema,
} from './schemas';

/** Conversations and messages of one Chatwoot account. */
export class ConversationClient {
  constructor(private readonly api: AccountApi) {}

  /** One page of an inbox's conversations, newest activity first. */
  listConversations(query: {
    inboxId: number;
    status: 'all' | 'pending';
    page: number;
  }): Promise<Conversation[]> {
    return this.api.list('/conversations', conversationSchema, {
      inbox_id: query.inboxId,
      status: query.status,
      assignee_type: 'all',
      page: query.page,
    });
  }

  openConversation(conversationId: number): Promise<void> {
    return this.api.change(
      'POST',
      `/conversations/${conversationId}/toggle_status`,
      { status: 'open' },
    );
  }

  /** The newest messages, or those before one; oldest first. */
  async listMessages(
    conversationId: number,
    before: number | undefined,
  ): Promise<Message[]> {
    const messages = await this.api.list(
      `/conversations/${conversationId}/messages`,
      messageSchema,
      { before },
    );
    return messages.sort((a, b) => a.id - b.id);
  }
}
