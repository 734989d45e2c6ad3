import { AccountSeed, InboxSeed } from './ChatwootSeeds';
import { Conversation, Message } from './Conversation';

/** The body of `message_created` as Chatwoot sends it to webhooks and bots: flat around the message. */
export function messageCreatedEvent(
  account: AccountSeed,
  inbox: InboxSeed,
  conversation: Conversation,
  message: Message,
) {
  const { contact } = conversation;
  return {
    event: 'message_created',
    id: message.id,
    content: message.content,
    content_type: 'text',
    content_attributes: message.contentAttributes,
    message_type: message.type,
    private: message.private,
    created_at: message.createdAt.toISOString(),
    account: { id: account.id, name: account.name },
    inbox: { id: inbox.id, name: inbox.name },
    conversation: {
      id: conversation.id,
      inbox_id: inbox.id,
      status: conversation.status,
      channel: inbox.channelType,
      labels: conversation.labels,
      can_reply: true,
      contact_inbox: {
        contact_id: contact.id,
        inbox_id: inbox.id,
        source_id: contact.identifier ?? contact.phone ?? String(contact.id),
      },
    },
    sender:
      message.sender?.type === 'contact'
        ? {
            type: 'contact',
            id: contact.id,
            name: contact.name,
            identifier: contact.identifier ?? null,
            phone_number: contact.phone ?? null,
          }
        : message.sender,
  };
}
