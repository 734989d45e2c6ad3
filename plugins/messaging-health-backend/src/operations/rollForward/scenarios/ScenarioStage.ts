import { InputError } from '@backstage/errors';
import {
  CrmDelivery,
  CrmTraceQuestion,
  CrmTraces,
  InboxState,
} from '@messaging-health/backstage-plugin-node';
import { StepRun } from '../../steps/RunbookStep';
import { conversationCreated } from './conversationCreated';
import { Cast } from './inventCast';

/** The CRM may write a moment after it answered. */
const SETTLE_MILLISECONDS = 10_000;
const POLL_MILLISECONDS = 500;
/** The CRM stamps its log by its own clock, which may be behind ours. */
const CLOCKS_APART_MILLISECONDS = 5 * 60_000;

export const INSTAGRAM = 'Channel::Instagram';
export const WHATSAPP = 'Channel::Whatsapp';
/** What the bridge's inboxes are called in Chatwoot. */
export const BRIDGE = 'Channel::Api';

/** One of the invented people, by the position in the question about traces. */
export type Person = 0 | 1;

function isInstagram({ channel }: InboxState): boolean {
  return /instagram|facebook/i.test(channel);
}

function isWhatsapp({ channel }: InboxState): boolean {
  return /whatsapp|::api$/i.test(channel);
}

/** Where scenarios are played: real deliveries to the CRM, and a look into its tables. */
export class ScenarioStage {
  private constructor(
    private readonly run: StepRun,
    readonly cast: Cast,
    private readonly since: Date,
    /** Absent where the organization has no such inbox. */
    readonly instagram: InboxState | undefined,
    readonly whatsapp: InboxState | undefined,
  ) {}

  static async open(
    run: StepRun,
    cast: Cast,
    since: Date,
  ): Promise<ScenarioStage> {
    const inboxes = await run
      .inbox()
      .listInboxes(run.organization, since, run.signal);
    return new ScenarioStage(
      run,
      cast,
      new Date(since.getTime() - CLOCKS_APART_MILLISECONDS),
      inboxes.find(isInstagram),
      inboxes.find(isWhatsapp),
    );
  }

  /** Somebody on Instagram opens a conversation. */
  writeOnInstagram(
    conversationId: number,
    person: Person,
    spoil?: 'body' | 'signature',
  ): Promise<CrmDelivery> {
    const sender = { identifier: this.cast.instagram[person] };
    return this.deliver(
      {
        conversationId,
        inboxId: this.instagram?.inboxId,
        channelType: INSTAGRAM,
        sender,
      },
      spoil,
    );
  }

  /** Somebody on WhatsApp opens a conversation. */
  writeOnWhatsapp(
    conversationId: number,
    person: Person,
    options: { bridged?: boolean; spoil?: 'body' | 'signature' } = {},
  ): Promise<CrmDelivery> {
    const sender = { phone_number: this.cast.whatsapp[person] };
    const channelType = options.bridged ? BRIDGE : WHATSAPP;
    return this.deliver(
      { conversationId, inboxId: this.whatsapp?.inboxId, channelType, sender },
      options.spoil,
    );
  }

  /** A conversation in an inbox that is not the organization's. */
  writeToForeignInbox(): Promise<CrmDelivery> {
    const { conversations, foreignInboxId, whatsapp } = this.cast;
    return this.deliver({
      conversationId: conversations.foreign,
      inboxId: foreignInboxId,
      channelType: WHATSAPP,
      sender: { phone_number: whatsapp[1] },
    });
  }

  /** What all invented people have left behind; Instagram's two, then WhatsApp's, then each in the other's channel. */
  look(since: Date = this.since): Promise<CrmTraces> {
    const { instagram, whatsapp, conversations } = this.cast;
    const question: CrmTraceQuestion = {
      conversationIds: Object.values(conversations),
      identities: [
        ...instagram.map(externalId => ({
          source: 'INSTAGRAM' as const,
          externalId,
        })),
        ...whatsapp.map(externalId => ({
          source: 'WHATSAPP' as const,
          externalId,
        })),
        ...instagram.map(externalId => ({
          source: 'WHATSAPP' as const,
          externalId,
        })),
        ...whatsapp.map(externalId => ({
          source: 'INSTAGRAM' as const,
          externalId,
        })),
      ],
      since,
    };
    return this.run
      .crm()
      .findTraces(this.run.organization, question, this.run.signal);
  }

  /** Looks until the traces are as expected, or a bounded time is over; answers the newest. */
  async lookUntil(
    isExpected: (traces: CrmTraces) => boolean,
  ): Promise<CrmTraces> {
    const { clock, signal } = this.run;
    const until = clock.now().getTime() + SETTLE_MILLISECONDS;
    let traces = await this.look();
    while (!isExpected(traces) && clock.now().getTime() < until) {
      await clock.sleep(POLL_MILLISECONDS, signal);
      traces = await this.look();
    }
    return traces;
  }

  private deliver(
    event: Pick<
      Parameters<typeof conversationCreated>[0],
      'conversationId' | 'channelType' | 'sender'
    > & { inboxId: number | undefined },
    spoil?: 'body' | 'signature',
  ): Promise<CrmDelivery> {
    const { organization, signal } = this.run;
    const { accountId } = organization.chatwoot;
    const { inboxId } = event;
    if (accountId === undefined || inboxId === undefined) {
      throw new InputError(
        'The organization lacks messaging-health.io/chatwoot-account-id, or an inbox of the channel. Check its annotations.',
      );
    }
    return this.run
      .prober()
      .deliver(
        organization,
        conversationCreated({ ...event, accountId, inboxId }),
        { signal, spoil },
      );
  }
}

/** Positions in the stage's question about traces. */
export const ASKED = {
  instagram: (person: Person) => person,
  whatsapp: (person: Person) => 2 + person,
  /** Somebody of the one channel as an identity of the other. */
  astray: [4, 5, 6, 7] as readonly number[],
};
