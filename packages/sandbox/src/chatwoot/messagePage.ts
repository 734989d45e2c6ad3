import { Message } from './Conversation';

const NEWEST = 20;
const AFTER = 100;

export interface MessagePageQuery {
  before?: number;
  after?: number;
}

/** The part of a conversation that Chatwoot shows at once, oldest first. */
export function messagePage(
  messages: readonly Message[],
  { before, after }: MessagePageQuery,
): Message[] {
  if (after !== undefined) {
    const later = messages.filter(
      ({ id }) => id > after && (before === undefined || id < before),
    );
    return later.slice(0, before === undefined ? AFTER : 1_000);
  }
  const earlier =
    before === undefined ? messages : messages.filter(({ id }) => id < before);
  return earlier.slice(-NEWEST);
}
