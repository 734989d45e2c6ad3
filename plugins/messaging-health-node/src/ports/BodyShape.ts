/**
 * What the inbox platform sends to a webhook. `message`: the event `message_created`,
 * flat, with its `conversation`. `conversation`: a conversation with its `messages`,
 * `meta` and `contact_inbox` on top, as conversation events and rules send it. A flow
 * that reads the one runs on the other with every variable empty.
 *
 * @public
 */
export type BodyShape = 'message' | 'conversation';
