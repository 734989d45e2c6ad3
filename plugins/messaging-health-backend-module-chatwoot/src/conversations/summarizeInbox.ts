import { InboxState } from '@messaging-health/backstage-plugin-node';
import { ConversationClient } from '../client/ConversationClient';
import { mapInBatches } from '../mapInBatches';
import { listConversationsSince } from './listConversationsSince';
import { listMessagesSince } from './listMessagesSince';
import { isIncoming, isUndelivered } from './messageKinds';
import { startOfSecond } from './startOfSecond';

/** Beyond this many conversations an inbox proves no more than it has by then. */
const MOST_CONVERSATIONS = 50;
const AT_ONCE = 4;

type InboxSummary = Pick<
  InboxState,
  'incomingSince' | 'lastIncomingAt' | 'undeliveredSince'
>;

/**
 * What an inbox received since an instant, and what of it could not be delivered. What came in proves something,
 * so it must surely be later; a failure within the instant's second is counted.
 */
export async function summarizeInbox(
  client: ConversationClient,
  inboxId: number,
  since: Date,
): Promise<InboxSummary> {
  const conversations = await listConversationsSince(client, inboxId, since);
  const messages = (
    await mapInBatches(
      conversations.slice(0, MOST_CONVERSATIONS),
      AT_ONCE,
      ({ id }) => listMessagesSince(client, id, startOfSecond(since)),
    )
  ).flat();
  const incoming = messages
    .filter(message => isIncoming(message) && message.created_at >= since)
    .map(({ created_at: at }) => at.getTime());
  return {
    incomingSince: incoming.length,
    lastIncomingAt:
      incoming.length > 0 ? new Date(Math.max(...incoming)) : undefined,
    undeliveredSince: messages.filter(isUndelivered).length,
  };
}
