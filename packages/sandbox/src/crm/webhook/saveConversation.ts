import { Queryable } from '../Queryable';
import { Delivery } from './deliverySchema';

/** The label under which a person has taken a conversation over. */
const HUMAN_MODE_LABEL = 'atendimento-humano';

/**
 * The time of last activity. An unreadable one throws: the real handler does not
 * guard this either, and answers 500.
 */
export function readActivityTime(
  lastActivityAt: number | string | undefined,
): string | null {
  if (lastActivityAt === undefined) {
    return null;
  }
  return new Date(
    typeof lastActivityAt === 'number' ? lastActivityAt * 1000 : lastActivityAt,
  ).toISOString();
}

interface ConversationToSave {
  organizationId: string;
  delivery: Delivery;
  conversation: NonNullable<Delivery['conversation']>;
  lastActivityAt: string | null;
  contactId?: string;
}

/**
 * Writes the link of a conversation. As in the real CRM a repeat overwrites: `contact_id` becomes null
 * again if the person could not be told this time, and a repeated creation sets `ai_enabled` back.
 */
export async function saveConversation(
  db: Queryable,
  save: ConversationToSave,
): Promise<string> {
  const { conversation, delivery } = save;
  const sender = conversation.meta?.sender;
  const isCreation = delivery.event === 'conversation_created';
  const { rows } = await db.query<{ id: string }>(
    `insert into messaging_conversation_links as link
       (organization_id, chatwoot_conversation_id, chatwoot_contact_id, chatwoot_inbox_id, contact_id, status,
        last_message_at, last_message_preview, last_message_sender, contact_name, contact_phone, ai_enabled)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (organization_id, chatwoot_conversation_id) do update set
       contact_id = excluded.contact_id,
       status = excluded.status,
       last_message_at = coalesce(excluded.last_message_at, link.last_message_at),
       last_message_preview = coalesce(excluded.last_message_preview, link.last_message_preview),
       last_message_sender = coalesce(excluded.last_message_sender, link.last_message_sender),
       ai_enabled = case when $13 then excluded.ai_enabled else link.ai_enabled end,
       updated_at = now()
     returning id`,
    [
      save.organizationId,
      conversation.id,
      sender?.id ?? null,
      delivery.inbox?.id ?? conversation.inbox_id ?? null,
      save.contactId ?? null,
      conversation.status === 'snoozed'
        ? 'pending'
        : conversation.status ?? 'open',
      save.lastActivityAt,
      delivery.message?.content?.slice(0, 100) ?? null,
      delivery.message ? readMessageSender(delivery.message) : null,
      sender?.name ?? null,
      sender?.phone_number ?? null,
      !(conversation.labels ?? []).includes(HUMAN_MODE_LABEL),
      isCreation,
    ],
  );
  return rows[0].id;
}

function readMessageSender(message: NonNullable<Delivery['message']>) {
  return message.message_type === 'incoming' ? 'customer' : 'agent';
}

/** Mirrors one message; a repeat changes nothing. */
export async function saveMessage(
  db: Queryable,
  organizationId: string,
  linkId: string,
  message: NonNullable<Delivery['message']>,
): Promise<void> {
  await db.query(
    `insert into messaging_messages_cache
       (organization_id, conversation_link_id, chatwoot_message_id, message_type, sender_type, content)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [
      organizationId,
      linkId,
      message.id,
      message.message_type,
      message.message_type === 'incoming' ? 'contact' : 'user',
      message.content ?? null,
    ],
  );
}
