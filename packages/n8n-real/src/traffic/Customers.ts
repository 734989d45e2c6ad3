import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '@messaging-health/bench';
import {
  ChatwootSandbox,
  Deliver,
  deliverOverHttp,
} from '@messaging-health/sandbox';
import { z } from 'zod';
import { ACCOUNT_ID } from '../settings';
import { inboxIdsOf, Pair } from '../world/Pair';
import { MessageLedger } from './MessageLedger';
import { sendSteadily } from './sendSteadily';

/** So many people write to each inbox in turn. */
const PEOPLE = 25;

const eventSchema = z.object({
  id: z.number(),
  message_type: z.string(),
  inbox: z.object({ id: z.number() }),
});

/** Hands Chatwoot's events to n8n as Chatwoot does, and keeps every answer to a customer's message. */
export function deliverAndCount(ledger: MessageLedger): Deliver {
  return async (url, body) => {
    const event = eventSchema.safeParse(body).data;
    if (event?.message_type !== 'incoming') {
      return deliverOverHttp(url, body);
    }
    ledger.began(event.id, event.inbox.id, Date.now());
    const status = await deliverOverHttp(url, body);
    ledger.answered(event.id, status, Date.now());
    return status;
  };
}

/** A load that is on. */
export interface Load {
  /** Ends it, and answers with how many messages a second it sent. */
  stop(): Promise<number>;
}

/** The invented people who write, and the one who answers them. */
export class Customers {
  constructor(
    private readonly chatwoot: ChatwootSandbox,
    private readonly ledger: MessageLedger,
  ) {}

  /** One message to one of the pair's two inboxes; answers with its conversation. */
  async write(pair: Pair, index: number, person: string): Promise<number> {
    const inboxId = inboxIdsOf(pair)[index % 2];
    const { conversationId, messageId } = await this.chatwoot.receiveMessage({
      accountId: ACCOUNT_ID,
      inboxId,
      contact: { name: person, identifier: `${inboxId}-${person}` },
      text: 'Oi, tudo bem?',
    });
    this.ledger.wrote(messageId, inboxId, Date.now());
    return conversationId;
  }

  async answer(conversationId: number): Promise<void> {
    await this.chatwoot.addHumanReply({
      conversationId,
      text: 'Olá, sou uma pessoa.',
    });
  }

  /** A steady load on the pair's webhooks, in turn, until it is stopped. */
  startLoad(pair: Pair, rate: number): Load {
    const began = Date.now();
    let over = false;
    const sent = sendSteadily({
      rate,
      send: number =>
        void this.write(
          pair,
          number,
          `Pessoa ${Math.floor(number / 2) % PEOPLE}`,
        ),
      isOver: () => over,
      now: Date.now,
      sleep,
    });
    const reached = sent.then(count => (count * 1000) / (Date.now() - began));
    return {
      async stop() {
        over = true;
        return reached;
      },
    };
  }

  /** How soon n8n has answered the pair's messages so far; for ever where one has no answer yet. */
  answeredWithin(pair: Pair): number {
    const times = this.ledger
      .list(inboxIdsOf(pair), 0, Infinity)
      .map(({ sentAt, answeredAt }) => (answeredAt ?? Infinity) - sentAt);
    return percentile(times, 0.95) ?? Infinity;
  }
}
