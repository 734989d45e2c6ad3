import {
  Organization,
  RehearsalFinding,
} from '@messaging-health/backstage-plugin-common';
import { BodyShape } from './BodyShape';

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
  kind: 'automation-rule' | 'agent-bot' | 'account-webhook';
  name: string;
  enabled: boolean;
  /** Why it counts as critical, in English: the rule of config that matched. */
  criticalBecause: string;
  state: Record<string, unknown>;
}

/** How an automation stands, compared with a former state of it. @public */
export type AutomationStanding =
  /** Exactly as kept. */
  | 'as-kept'
  /** Switched off, and otherwise as kept. */
  | 'suspended'
  /** Neither: somebody else has changed it. */
  | 'changed'
  /** It is not there any more. */
  | 'missing';

/** Something of the inbox platform that hands messages to a URL. @public */
export interface InboxCaller {
  /** Unique within the organization, for example `account-webhook:3`. */
  key: string;
  kind: InboxAutomation['kind'];
  name: string;
  enabled: boolean;
  url: string;
  /** What it sends. */
  sends: BodyShape;
  /** Present where it also hands over messages of others' inboxes: `repointCaller` refuses it. */
  shared?: true;
  /** Whatever the platform needs to put it back exactly as it was. */
  state: Record<string, unknown>;
}

/** A message that came in. @public */
export interface IncomingMessage {
  conversationId: number;
  inboxId: number;
  at: Date;
}

/** One inbox of the organization. @public */
export interface InboxState {
  inboxId: number;
  name: string;
  channel: string;
  /** Messages that came in since the instant asked for. */
  incomingSince: number;
  lastIncomingAt?: Date;
  /** Messages to customers since the instant that could not be delivered. */
  undeliveredSince: number;
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

  /** How each stands now, by its key; `automations` are as they were kept. */
  compareAutomations(
    organization: Organization,
    automations: InboxAutomation[],
    signal: AbortSignal,
  ): Promise<Map<string, AutomationStanding>>;

  /**
   * Opens the conversations of the organization's inboxes that wait for a bot, where no
   * bot is left, so that people see them. Answers how many it opened.
   */
  handPendingToPeople(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<{ opened: number; left: number }>;

  /** What hands messages of this organization's inboxes to one of these URLs. */
  listCallers(
    organization: Organization,
    urls: string[],
    signal: AbortSignal,
  ): Promise<InboxCaller[]>;

  /** Has a caller hand its messages to another URL; changes nothing else of it. */
  repointCaller(
    organization: Organization,
    caller: InboxCaller,
    url: string,
    signal: AbortSignal,
  ): Promise<void>;

  /** Messages of customers in a span, newest first, at most `limit`; `more` where there were others. */
  listIncoming(
    organization: Organization,
    options: { since: Date; until: Date; limit: number; signal: AbortSignal },
  ): Promise<{ messages: IncomingMessage[]; more: boolean }>;

  /**
   * Looks, without changing anything, whether the rollback's part here would work: the
   * token's rights, the inboxes, what is critical. What can't be asked is a finding.
   */
  rehearse(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<RehearsalFinding[]>;

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
