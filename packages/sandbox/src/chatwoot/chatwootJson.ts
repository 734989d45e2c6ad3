import {
  AccountSeed,
  AgentBotSeed,
  AutomationRuleSeed,
  InboxSeed,
  UserSeed,
  WebhookSeed,
} from './ChatwootSeeds';
import { Conversation, Message, messageTypes } from './Conversation';

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

export function inboxJson(inbox: InboxSeed) {
  return {
    id: inbox.id,
    name: inbox.name,
    channel_type: inbox.channelType,
    enable_auto_assignment: true,
    greeting_enabled: false,
    ...(inbox.callbackUrl && { webhook_url: inbox.callbackUrl }),
  };
}

export function agentBotJson(bot: AgentBotSeed, accountId: number) {
  return {
    id: bot.id,
    name: bot.name,
    ...(bot.description && { description: bot.description }),
    ...(bot.isSystemBot
      ? { system_bot: true }
      : {
          account_id: accountId,
          ...(bot.outgoingUrl && { outgoing_url: bot.outgoingUrl }),
        }),
  };
}

export function ruleJson(rule: AutomationRuleSeed, accountId: number) {
  return {
    id: rule.id,
    account_id: accountId,
    name: rule.name,
    ...(rule.description && { description: rule.description }),
    event_name: rule.eventName,
    active: rule.active,
    conditions: rule.conditions,
    actions: rule.actions,
  };
}

export function webhookJson(
  webhook: WebhookSeed,
  accountId: number,
  inbox?: InboxSeed,
) {
  return {
    id: webhook.id,
    ...(webhook.name && { name: webhook.name }),
    url: webhook.url,
    subscriptions: webhook.subscriptions,
    account_id: accountId,
    ...(inbox && { inbox: { id: inbox.id, name: inbox.name } }),
  };
}

/** A user as the profile shows it; `memberships` are all accounts the user belongs to. */
export function userJson(
  user: UserSeed,
  account: AccountSeed,
  memberships: readonly { account: AccountSeed; role: UserSeed['role'] }[],
) {
  return {
    id: user.id,
    uid: user.email,
    name: user.name,
    available_name: user.name,
    display_name: user.name,
    email: user.email,
    account_id: account.id,
    role: user.role,
    confirmed: true,
    custom_attributes: {},
    accounts: memberships.map(({ account: { id, name }, role }) => ({
      id,
      name,
      role,
    })),
  };
}

export function messageJson(message: Message, conversation: Conversation) {
  return {
    id: message.id,
    content: message.content,
    content_type: 'text',
    content_attributes: message.contentAttributes,
    message_type: messageTypes[message.type],
    created_at: seconds(message.createdAt),
    private: message.private,
    status: message.status,
    conversation_id: message.conversationId,
    inbox_id: conversation.inboxId,
    ...(message.sender && { sender: message.sender }),
  };
}

/** Facts about the people of a conversation, beside its list of messages. */
export function conversationMeta(conversation: Conversation, channel: string) {
  const { contact } = conversation;
  return {
    sender: {
      id: contact.id,
      name: contact.name,
      thumbnail: '',
      channel,
      ...(contact.identifier && { identifier: contact.identifier }),
      ...(contact.phone && { phone_number: contact.phone }),
    },
    channel,
  };
}

export function conversationJson(conversation: Conversation, channel: string) {
  const last = conversation.messages.slice(-1);
  return {
    id: conversation.id,
    account_id: conversation.accountId,
    inbox_id: conversation.inboxId,
    status: conversation.status,
    labels: conversation.labels,
    can_reply: true,
    created_at: seconds(conversation.createdAt),
    timestamp: seconds(conversation.lastActivityAt),
    last_activity_at: seconds(conversation.lastActivityAt),
    unread_count: 0,
    additional_attributes: {},
    custom_attributes: {},
    messages: last.map(message => messageJson(message, conversation)),
    meta: conversationMeta(conversation, channel),
  };
}
