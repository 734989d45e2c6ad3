import {
  CrmDelivery,
  CrmDirectory,
  CrmIdentitySource,
  CrmTraceQuestion,
  CrmTraces,
} from '@messaging-health/backstage-plugin-node';
import { RehearsalFinding } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { Death } from './Death';

const eventSchema = z.object({
  event: z.literal('conversation_created'),
  account: z.object({ id: z.number() }),
  inbox: z.object({ id: z.number(), channel_type: z.string() }),
  conversation: z.object({
    id: z.number(),
    account_id: z.number(),
    inbox_id: z.number(),
    status: z.string(),
    meta: z.object({
      sender: z.object({
        identifier: z.string().optional(),
        phone_number: z.string().optional(),
      }),
      channel: z.string(),
    }),
  }),
});
type CrmEvent = z.infer<typeof eventSchema>;

interface Contact {
  id: string;
  phone: string | undefined;
}
interface Identity {
  source: CrmIdentitySource;
  externalId: string;
  contactId: string;
}
type Logged = Omit<Identity, 'contactId'> & { action: string; at: Date };

/** What a broken build of the CRM does. */
export interface CrmFaults {
  /** Nobody is recognized: each event makes another contact. */
  forgetful?: boolean;
  /** Events are written whatever inbox they come from. */
  indiscriminate?: boolean;
  /** A body that is none is answered 500. */
  breakable?: boolean;
  /** Answers nothing but this status. */
  status?: number;
  /** Every WhatsApp person is written as one of Instagram. */
  mixing?: boolean;
}

/** The CRM of the invented organization: its webhook, and the tables behind it, in memory. */
export class CrmWorld {
  faults: CrmFaults = {};
  /** Whether the CRM has a secret, and so refuses a wrong signature. */
  hasSecret = true;
  findings: RehearsalFinding[] = [];
  readonly links = new Map<number, CrmTraces['links'][number]>();
  readonly contacts: Contact[] = [];
  readonly identities: Identity[] = [];
  readonly log: Logged[] = [];
  readonly deliveries: CrmDelivery[] = [];
  /** The CRM's own clock; each event takes it a second further. */
  private seconds = 0;

  constructor(
    private readonly death: Death,
    private readonly inboxIds: number[],
  ) {}

  async deliver(
    event: Record<string, unknown>,
    spoil?: 'body' | 'signature',
  ): Promise<CrmDelivery> {
    this.death.point('before crm delivery');
    const answer = this.answer(event, spoil);
    this.deliveries.push(answer);
    this.death.point('after crm delivery');
    return answer;
  }

  readonly directory: CrmDirectory = {
    countLinks: async () => [
      {
        channel: 'whatsapp',
        total: this.links.size,
        withoutContact: 0,
        withoutDeal: this.links.size,
      },
    ],
    findTraces: async (_, question) => {
      this.death.point('crm tables');
      return this.findTraces(question);
    },
    rehearse: async () => this.findings,
  };

  private now(): Date {
    this.seconds += 1;
    return new Date(Date.UTC(2026, 2, 1, 12, 0, this.seconds));
  }

  private answer(
    event: Record<string, unknown>,
    spoil?: 'body' | 'signature',
  ): CrmDelivery {
    if (this.faults.status !== undefined) {
      return { status: this.faults.status };
    }
    if (spoil === 'signature' && this.hasSecret) {
      return { status: 401 };
    }
    if (spoil === 'body') {
      return { status: this.faults.breakable ? 500 : 400 };
    }
    const read = eventSchema.parse(event);
    if (!this.inboxIds.includes(read.inbox.id) && !this.faults.indiscriminate) {
      return { status: 200, ignored: 'foreign_inbox' };
    }
    this.write(read);
    return { status: 200 };
  }

  private write({ inbox, conversation }: CrmEvent): void {
    const known = this.links.get(conversation.id);
    this.links.set(conversation.id, {
      conversationId: conversation.id,
      inboxId: conversation.inbox_id,
      contactId: this.resolve(inbox.channel_type, conversation.meta.sender),
      dealId: undefined,
      status: conversation.status,
      aiEnabled: true,
      createdAt: known?.createdAt ?? this.now(),
    });
  }

  private resolve(
    channel: string,
    {
      identifier,
      phone_number: phone,
    }: CrmEvent['conversation']['meta']['sender'],
  ): string | undefined {
    if (channel === 'Channel::Api') {
      return this.contacts.find(contact => contact.phone === phone)?.id;
    }
    const isInstagram = channel === 'Channel::Instagram' || this.faults.mixing;
    const source = isInstagram ? 'INSTAGRAM' : 'WHATSAPP';
    const externalId = identifier ?? phone ?? '';
    const identity = this.identities.find(
      one => one.source === source && one.externalId === externalId,
    );
    if (identity && !this.faults.forgetful) {
      this.record(source, externalId, 'matched');
      return identity.contactId;
    }
    const id = `contact-${this.contacts.length + 1}`;
    this.contacts.push({ id, phone });
    this.identities.push({ source, externalId, contactId: id });
    this.record(source, externalId, 'created');
    return id;
  }

  private record(
    source: CrmIdentitySource,
    externalId: string,
    action: string,
  ) {
    this.log.push({ source, externalId, action, at: this.now() });
  }

  private findTraces({
    conversationIds,
    identities: asked,
    since,
  }: CrmTraceQuestion): CrmTraces {
    const positionsOf = (one: Omit<Identity, 'contactId'>) =>
      asked.flatMap(({ source, externalId }, position) =>
        one.source === source && one.externalId === externalId
          ? [position]
          : [],
      );
    const identities = this.identities.flatMap(one =>
      positionsOf(one).map(position => ({
        source: one.source,
        asked: position,
        contactId: one.contactId,
      })),
    );
    const ids = new Set(identities.map(({ contactId }) => contactId));
    return {
      links: conversationIds.flatMap(id => this.links.get(id) ?? []),
      identities,
      contacts: [...ids].map(id => ({
        id,
        asked: identities
          .filter(({ contactId }) => contactId === id)
          .map(one => one.asked),
      })),
      resolutions: this.log
        .filter(({ at }) => at >= since)
        .flatMap(one =>
          positionsOf(one).map(position => ({
            asked: position,
            action: one.action,
            at: one.at,
          })),
        ),
    };
  }
}
