import { Message } from '../client/schemas';
import { isIncoming, isOutgoing, isUndelivered } from './messageKinds';

/** A message to the customer that a person wrote, and that was not lost. */
export function isHumanReply(
  message: Message,
  robotUserIds: number[],
): boolean {
  const { sender, content_attributes } = message;
  return (
    isOutgoing(message) &&
    !isUndelivered(message) &&
    sender?.type === 'user' &&
    typeof sender.id === 'number' &&
    !robotUserIds.includes(sender.id) &&
    content_attributes?.automation_rule_id === undefined
  );
}

/** A customer's message and the person's reply that came after it. */
export interface AnsweredMessage {
  incoming: Message;
  reply: Message;
  repliedBy: number;
}

/** Finds the first incoming message that a person then answered; messages are oldest first. */
export function findHumanReply(
  messages: Message[],
  robotUserIds: number[],
): AnsweredMessage | undefined {
  const first = messages.findIndex(isIncoming);
  if (first < 0) {
    return undefined;
  }
  const later = messages.slice(first + 1);
  const reply = later.find(message => isHumanReply(message, robotUserIds));
  if (!reply || typeof reply.sender?.id !== 'number') {
    return undefined;
  }
  return { incoming: messages[first], reply, repliedBy: reply.sender.id };
}
