import { Organization } from '@messaging-health/backstage-plugin-common';
import { BodyShape } from '../ports/BodyShape';
import { InboxAutomation, InboxPlatform } from '../ports/InboxPlatform';

/** Where messages are handed to, in the world that a platform is tried in. @public */
export interface CallerFacts {
  /** What is called now. */
  url: string;
  /** Another URL on the same host, which nobody calls. */
  elsewhere: string;
  /** Callers of this organization alone, by key, and what each sends. */
  own: Record<string, BodyShape>;
  /** Callers that others share, by key. */
  shared: Record<string, BodyShape>;
}

/** What the contract needs to know of the world that a platform is tried in. @public */
export interface InboxPlatformFacts {
  platform: InboxPlatform;
  organization: Organization;
  /** Keys of the critical automations, all of them on. */
  criticalKeys: string[];
  /** Anything that tells the whole state of automations and callers apart, as the platform stores it. */
  readState: () => Promise<unknown>;
  /** An automation as it would have been kept, which is not there any more. */
  gone: InboxAutomation;
  /** As somebody else would: changes an automation in another way than off and on. */
  meddle: (automation: InboxAutomation) => Promise<void>;
  /** Whether what was meddled with is still as it was left. */
  isMeddled: (automation: InboxAutomation) => Promise<boolean>;
  callers: CallerFacts;
  /** Conversations that wait for a bot: in inboxes that have none any more, and in one that has. */
  pending: { withoutBot: number[]; withBot: number[] };
  readStatus: (conversationId: number) => Promise<string>;
  since: Date;
  /** Conversations since then that a person answered, newest answer first. */
  answeredConversations: number[];
  /** Incoming messages since then by inbox id. */
  incoming: Record<number, number>;
  /** Messages to customers since then that never got there, by inbox id. */
  undelivered: Record<number, number>;
  /** A span that begins and ends in the middle of a second, and the conversations of what came in within it, newest first. */
  span: { since: Date; until: Date; conversations: number[] };
}

/** Expectations by name, as a test goes through them. @public */
export type InboxPlatformExpectations = Record<
  string,
  (facts: InboxPlatformFacts) => Promise<void>
>;
