import { createHash } from 'node:crypto';
import { OperationsOptions } from '../../OperationsOptions';

/** Largest number that the CRM's column for conversations holds. */
const LARGEST_CONVERSATION_ID = 2_147_483_647;
/** So many conversations belong to one cast. */
const CONVERSATIONS = 8;
const LENGTH_OF_INSTAGRAM_ID = 17;
const LENGTH_OF_PHONE = 13;

/** Whom the scenarios invent: ids in ranges that config keeps for it, and that nobody real has. */
export interface Cast {
  /** Two people on Instagram: the one of the first message, and the one of the recovery. */
  instagram: [string, string];
  /** Two people on WhatsApp, as E.164. */
  whatsapp: [string, string];
  conversations: {
    instagram: number;
    whatsapp: number;
    whatsappAgain: number;
    whatsappBridged: number;
    foreign: number;
    recovery: number;
  };
  /** An inbox that the organization does not have. */
  foreignInboxId: number;
}

/** Digits that follow from a text, as many as asked for. */
function digitsOf(text: string, length: number): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return BigInt(`0x${hash}`).toString().slice(-length).padStart(length, '0');
}

/**
 * Invents the people and conversations of a roll-forward. The same operation and round
 * give the same ones, so that a repeat after a crash meets its own traces and adds none.
 */
export function inventCast(
  operationId: string,
  round: number,
  {
    firstConversationId,
    instagramPrefix,
    phonePrefix,
  }: OperationsOptions['rollForward']['scenarios'],
): Cast {
  const seed = `${operationId}:${round}`;
  const instagramOf = (who: string) =>
    instagramPrefix +
    digitsOf(
      `${seed}:instagram:${who}`,
      Math.max(6, LENGTH_OF_INSTAGRAM_ID - instagramPrefix.length),
    );
  const phoneOf = (who: string) =>
    `+${phonePrefix}${digitsOf(
      `${seed}:whatsapp:${who}`,
      Math.max(4, LENGTH_OF_PHONE - phonePrefix.length),
    )}`;
  const room = LARGEST_CONVERSATION_ID - firstConversationId;
  const casts = BigInt(Math.max(1, Math.floor(room / CONVERSATIONS)));
  const place = Number(BigInt(digitsOf(`${seed}:conversations`, 30)) % casts);
  const first = firstConversationId + place * CONVERSATIONS;
  return {
    instagram: [instagramOf('first'), instagramOf('recovery')],
    whatsapp: [phoneOf('first'), phoneOf('recovery')],
    conversations: {
      instagram: first,
      whatsapp: first + 1,
      whatsappAgain: first + 2,
      whatsappBridged: first + 3,
      foreign: first + 4,
      recovery: first + 5,
    },
    foreignInboxId: first + 6,
  };
}
