import { Message } from '../client/schemas';

/** Chatwoot's numbers. */
const INCOMING = 0;
const OUTGOING = 1;
const TEMPLATE = 3;
const FAILED: unknown[] = ['failed', 3];

/** A customer's message. */
export function isIncoming(message: Message): boolean {
  return message.message_type === INCOMING && !message.private;
}

/** A message to the customer, whoever or whatever wrote it; notes among people are none. */
export function isOutgoing(message: Message): boolean {
  return message.message_type === OUTGOING && !message.private;
}

/** A message to the customer that never got there. */
export function isUndelivered(message: Message): boolean {
  return (
    (isOutgoing(message) || message.message_type === TEMPLATE) &&
    FAILED.includes(message.status)
  );
}
