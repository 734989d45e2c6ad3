/** What tells of one invented conversation. */
export interface InventedConversation {
  accountId: number;
  inboxId: number;
  channelType: string;
  conversationId: number;
  /** As the channel names a person: `identifier` on Instagram, `phone_number` on WhatsApp. */
  sender: { identifier: string } | { phone_number: string };
}

/** Shown in the CRM, so that people there know whom they see. */
const NAME = 'Messaging Health (teste)';

/**
 * The event of a new conversation, nested as the CRM's webhook reads it. It names no
 * message: there is nothing in it that anybody, or anything, could answer.
 */
export function conversationCreated({
  accountId,
  inboxId,
  channelType,
  conversationId,
  sender,
}: InventedConversation): Record<string, unknown> {
  return {
    event: 'conversation_created',
    account: { id: accountId },
    inbox: { id: inboxId, channel_type: channelType },
    conversation: {
      id: conversationId,
      account_id: accountId,
      inbox_id: inboxId,
      status: 'open',
      meta: {
        // Chatwoot numbers contacts apart from conversations; here one number serves for both.
        sender: { id: conversationId, name: NAME, ...sender },
        channel: channelType,
      },
      labels: [],
    },
  };
}
