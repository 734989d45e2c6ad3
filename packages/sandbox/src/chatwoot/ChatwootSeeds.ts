/** What an installation of Chatwoot holds before the first message. */
export interface ChatwootSeeds {
  accounts: readonly AccountSeed[];
}

export interface AccountSeed {
  id: number;
  name: string;
  users: readonly UserSeed[];
  inboxes: readonly InboxSeed[];
  agentBots?: readonly AgentBotSeed[];
  automationRules?: readonly AutomationRuleSeed[];
  webhooks?: readonly WebhookSeed[];
}

export interface UserSeed {
  id: number;
  name: string;
  email: string;
  role: 'administrator' | 'agent';
}

export interface InboxSeed {
  id: number;
  name: string;
  /** For example `Channel::Instagram` or `Channel::Api`. */
  channelType: string;
  agentBotId?: number;
  /**
   * Of a `Channel::Api` inbox: where what happens in it is told, and so where replies
   * leave for the customer. A reply that it does not take has failed.
   */
  callbackUrl?: string;
}

export interface AgentBotSeed {
  id: number;
  name: string;
  description?: string;
  /** Called for messages of the inboxes it is attached to. */
  outgoingUrl?: string;
  /** The vendor's own, which no account may change. */
  isSystemBot?: boolean;
}

export interface AutomationRuleSeed {
  id: number;
  name: string;
  description?: string;
  eventName:
    | 'conversation_created'
    | 'conversation_updated'
    | 'message_created';
  active: boolean;
  conditions: readonly RuleCondition[];
  actions: readonly RuleAction[];
}

export interface RuleCondition {
  attribute_key: string;
  filter_operator: string;
  values: readonly (string | number)[];
  query_operator?: string | null;
}

export interface RuleAction {
  action_name: string;
  action_params: readonly unknown[];
}

export interface WebhookSeed {
  id: number;
  /** Late versions have one. */
  name?: string;
  /** Each only once in an account. */
  url: string;
  subscriptions: readonly WebhookSubscription[];
  /**
   * Deliver messages of this inbox only. Real Chatwoot shows an `inbox` on a
   * webhook but calls account webhooks for every inbox; there, what listens
   * sorts the organizations. Here the webhook does, so that each organization
   * has its own.
   */
  inboxId?: number;
}

/** Events a webhook can listen to. */
export const webhookSubscriptions = [
  'conversation_created',
  'conversation_status_changed',
  'conversation_updated',
  'contact_created',
  'contact_updated',
  'message_created',
  'message_updated',
  'webwidget_triggered',
] as const;

export type WebhookSubscription = (typeof webhookSubscriptions)[number];
