import { AnsweredConversation } from '@messaging-health/backstage-plugin-node';
import { ConversationClient } from '../client/ConversationClient';
import { findHumanReply } from './findHumanReply';
import { listConversationsSince } from './listConversationsSince';
import { listMessagesSince } from './listMessagesSince';

export interface AnsweredQuery {
  since: Date;
  limit: number;
  /** Users that are programs. */
  robotUserIds: number[];
  urlOf: (conversationId: number) => string;
}

/** Conversations of an inbox that a person has answered since an instant, at most `limit`. */
export async function listAnsweredConversations(
  client: ConversationClient,
  inboxId: number,
  { since, limit, robotUserIds, urlOf }: AnsweredQuery,
): Promise<AnsweredConversation[]> {
  const answered: AnsweredConversation[] = [];
  for (const { id, meta } of await listConversationsSince(
    client,
    inboxId,
    since,
  )) {
    if (answered.length >= limit) {
      break;
    }
    const found = findHumanReply(
      await listMessagesSince(client, id, since),
      robotUserIds,
    );
    if (found) {
      answered.push({
        conversationId: id,
        inboxId,
        channel: meta?.channel ?? '',
        url: urlOf(id),
        incomingAt: found.incoming.created_at,
        humanReplyAt: found.reply.created_at,
        repliedBy: found.repliedBy,
        incomingText: found.incoming.content ?? '',
      });
    }
  }
  return answered;
}
