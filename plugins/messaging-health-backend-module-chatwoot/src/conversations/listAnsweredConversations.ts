import { AnsweredConversation } from '@messaging-health/backstage-plugin-node';
import { ConversationClient } from '../client/ConversationClient';
import { isMissing } from '../client/isMissing';
import { Conversation } from '../client/schemas';
import { findHumanReply, isHumanReply } from './findHumanReply';
import { listConversationsSince } from './listConversationsSince';
import { listMessagesSince } from './listMessagesSince';

/** Conversations whose messages are looked through together. */
const LOOKS_AT_ONCE = 5;
/** Of conversations in which the customer had the last word so many are looked through, the newest. */
export const MOST_LOOKS_BEHIND = 40;

export interface AnsweredQuery {
  since: Date;
  limit: number;
  /** Users that are programs. */
  robotUserIds: number[];
  urlOf: (conversationId: number) => string;
}

/**
 * Conversations of an inbox that a person has answered since an instant, at most `limit`. A busy inbox has hundreds
 * that wait for an answer: those in which a person had the last word are looked through first, and of the
 * others only the newest, so that people who wait for candidates see them in time.
 */
export async function listAnsweredConversations(
  client: ConversationClient,
  inboxId: number,
  query: AnsweredQuery,
): Promise<AnsweredConversation[]> {
  const { since, limit, robotUserIds } = query;
  const isHinted = ({ messages }: Conversation) =>
    messages.some(message => isHumanReply(message, robotUserIds));
  const recent = await listConversationsSince(client, inboxId, since);
  const order = [
    ...recent.filter(isHinted),
    ...recent.filter(one => !isHinted(one)).slice(0, MOST_LOOKS_BEHIND),
  ];
  const answered: AnsweredConversation[] = [];
  for (
    let start = 0;
    start < order.length && answered.length < limit;
    start += LOOKS_AT_ONCE
  ) {
    const looks = await Promise.all(
      order
        .slice(start, start + LOOKS_AT_ONCE)
        .map(conversation => lookThrough(client, conversation, query)),
    );
    answered.push(...looks.filter(look => look !== undefined));
  }
  return answered.slice(0, limit);
}

/** What a person answered in a conversation; nothing in one that was deleted meanwhile. */
async function lookThrough(
  client: ConversationClient,
  { id, inbox_id: inboxId, meta }: Conversation,
  { since, robotUserIds, urlOf }: AnsweredQuery,
): Promise<AnsweredConversation | undefined> {
  const messages = await listMessagesSince(client, id, since).catch(error => {
    if (isMissing(error)) {
      return [];
    }
    throw error;
  });
  const found = findHumanReply(messages, robotUserIds);
  return (
    found && {
      conversationId: id,
      inboxId,
      channel: meta?.channel ?? '',
      url: urlOf(id),
      incomingAt: found.incoming.created_at,
      humanReplyAt: found.reply.created_at,
      repliedBy: found.repliedBy,
      incomingText: found.incoming.content ?? '',
    }
  );
}
