import { AccountSeed, InboxSeed } from './ChatwootSeeds';
import { Conversation } from './Conversation';
import { messageCreatedEvent } from './messageCreatedEvent';

/**
 * The body that a rule's "send webhook" posts: flat around the conversation, with its last
 * message, `meta` and `contact_inbox` on top. A listener for `message_created` finds nothing in it.
 */
export function conversationEvent(
  account: AccountSeed,
  inbox: InboxSeed,
  conversation: Conversation,
  event: string,
) {
  const last = conversation.messages.slice(-1);
  const { contact } = conversation;
  return {
    event: `automation_event.${event}`,
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
    messages: last.map(message => {
      const { id, content, message_type, created_at, sender } =
        messageCreatedEvent(account, inbox, conversation, message);
      return { id, content, message_type, created_at, sender };
    }),
    meta: {
      sender: {
        id: contact.id,
        name: contact.name,
        identifier: contact.identifier ?? null,
        phone_number: contact.phone ?? null,
        type: 'contact',
      },
    },
  };
}
