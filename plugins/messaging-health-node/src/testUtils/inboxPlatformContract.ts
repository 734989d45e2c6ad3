import { inboxAutomationContract } from './inboxAutomationContract';
import { inboxCallerContract } from './inboxCallerContract';
import { inboxConversationContract } from './inboxConversationContract';
import { InboxPlatformExpectations } from './InboxPlatformFacts';
import { inboxRehearsalContract } from './inboxRehearsalContract';

/**
 * What every inbox platform must hold to, by name; see
 * {@link signalSourceContract} for how a module's test goes through it. Each
 * expectation wants a world of its own.
 *
 * @public
 */
export const inboxPlatformContract: InboxPlatformExpectations = {
  ...inboxAutomationContract,
  ...inboxCallerContract,
  ...inboxConversationContract,
  ...inboxRehearsalContract,
};
