import { Organization } from '@messaging-health/backstage-plugin-common';

/**
 * An automation of the inbox platform that answers or acts on its own. `state`
 * is whatever the platform needs to put it back exactly as it was; it holds no
 * secret and no personal data.
 *
 * @public
 */
export interface InboxAutomation {
  /** Unique within the organization, for example `automation-rule:7`. */
  key: string;
  kind: 'automation-rule' | 'agent-bot';
  name: string;
  enabled: boolean;
  /** Why it counts as critical, in English: the rule of config that matched. */
  criticalBecause: string;
  state: Record<string, unknown>;
}

/** One inbox of the organization. @public */
export interface InboxState {
  inboxId: number;
  name: string;
  channel: string;
  /** Messages that came in since the instant asked for. */
  incomingSince: number;
  lastIncomingAt?: Date;
}

/** A conversation with an incoming message and then a person's reply. @public */
export interface AnsweredConversation {
  conversationId: number;
  inboxId: number;
  channel: string;
  url: string;
  incomingAt: Date;
  humanReplyAt: Date;
  /** The platform's numeric id of the person. */
  repliedBy: number;
  /** Raw text of the incoming message; the core masks it before anything else sees it. */
  incomingText: string;
}

/**
 * The inbox platform (Chatwoot): what receives customers' messages. A failure
 * is thrown as an `UpstreamError`. Every method is safe to repeat.
 *
 * @public
 */
export interface InboxPlatform {
  /** Automations of this organization's inboxes only, that config calls critical. */
  listCriticalAutomations(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<InboxAutomation[]>;

  /** Switches one off; the caller has stored `automation` first. */
  suspendAutomation(
    organization: Organization,
    automation: InboxAutomation,
    signal: AbortSignal,
  ): Promise<void>;

  /** Puts one back exactly as `automation.state` says. */
  restoreAutomation(
    organization: Organization,
    automation: InboxAutomation,
    signal: AbortSignal,
  ): Promise<void>;

  /** Every inbox of the organization, and what it received since an instant. */
  listInboxes(
    organization: Organization,
    since: Date,
    signal: AbortSignal,
  ): Promise<InboxState[]>;

  /**
   * Conversations since an instant with an incoming message that a person (not
   * a bot, not an automation) then answered. Newest first, at most `limit`.
   */
  listAnsweredConversations(
    organization: Organization,
    options: { since: Date; limit: number; signal: AbortSignal },
  ): Promise<AnsweredConversation[]>;
}
