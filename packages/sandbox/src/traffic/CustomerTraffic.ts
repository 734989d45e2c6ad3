import { FaultBook } from '../faults/FaultBook';
import { Customer, customerOf, REGULARS } from '../organizations/customers';
import { organizations } from '../organizations/organizations';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { SandboxClock } from '../SandboxClock';

/** One message in so many comes from somebody who never wrote before. */
const MESSAGES_PER_NEWCOMER = 60;
const TEXTS = [
  'Oi, vocês estão abertos hoje?',
  'Quanto custa a entrega?',
  'Queria remarcar, por favor.',
  'Obrigado pela ajuda!',
  'Ainda tem aquele da foto?',
];

/** What the customers' side of Chatwoot takes. */
export interface CustomerDoor {
  receiveMessage(message: {
    accountId: number;
    inboxId: number;
    contact: { name: string; identifier?: string; phone?: string };
    text: string;
  }): Promise<{ conversationId: number }>;
}

export interface CustomerTrafficOptions {
  door: CustomerDoor;
  faults: FaultBook;
  clock: SandboxClock;
  random: () => number;
  /** Hears of every message that arrived. */
  onMessage: (
    organization: SandboxOrganization,
    conversationId: number,
  ) => void;
}

/** Invented customers who write steadily to every organization that has traffic, in turn. */
export class CustomerTraffic {
  private readonly active = organizations.filter(org => org.hasTraffic);
  private turn = 0;

  constructor(private readonly options: CustomerTrafficOptions) {}

  /** How many organizations take turns. */
  get organizations(): number {
    return this.active.length;
  }

  /** Sends the next message. */
  async sendNext(): Promise<void> {
    const organization = this.active[this.turn % this.active.length];
    const round = Math.floor(this.turn / this.active.length);
    this.turn += 1;
    if (this.options.faults.isOn(organization, 'no-traffic')) {
      return;
    }
    const customer = customerOf(organization, this.pickCustomer(round));
    if (
      customer.channel === 'whatsapp' &&
      this.options.faults.isOn(organization, 'whatsapp-silence')
    ) {
      return;
    }
    const { conversationId } = await this.options.door.receiveMessage({
      accountId: organization.chatwootAccountId,
      inboxId: organization.inboxes[customer.channel].id,
      contact: readContact(customer),
      text: TEXTS[Math.floor(this.options.random() * TEXTS.length)],
    });
    this.options.onMessage(organization, conversationId);
  }

  private pickCustomer(round: number): number {
    if (round % MESSAGES_PER_NEWCOMER === MESSAGES_PER_NEWCOMER - 1) {
      // The second of their arrival numbers newcomers, so that they are new after a restart, too;
      // they come by Instagram and by WhatsApp in turn, so that both have new conversations steadily.
      const arrival = Math.floor(this.options.clock.now().getTime() / 1000);
      const isOdd = Math.floor(round / MESSAGES_PER_NEWCOMER) % 2;
      return 2 * arrival + isOdd;
    }
    return Math.floor(this.options.random() * REGULARS);
  }
}

function readContact({ name, channel, externalId }: Customer) {
  return channel === 'instagram'
    ? { name, identifier: externalId }
    : { name, phone: externalId };
}
