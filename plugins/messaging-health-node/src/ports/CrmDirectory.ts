import {
  Organization,
  RehearsalFinding,
} from '@messaging-health/backstage-plugin-common';

/** New links between conversations and the CRM, of one channel. @public */
export interface CrmLinkCount {
  channel: string;
  total: number;
  withoutContact: number;
  withoutDeal: number;
}

/** A channel of the CRM's identities. @public */
export type CrmIdentitySource = 'INSTAGRAM' | 'WHATSAPP';

/** What to look for; everything was invented for a test. @public */
export interface CrmTraceQuestion {
  conversationIds: number[];
  identities: { source: CrmIdentitySource; externalId: string }[];
  /** Resolutions and contacts from then on. */
  since: Date;
}

/** What events have left in the CRM; ids only, no personal data. @public */
export interface CrmTraces {
  links: {
    conversationId: number;
    inboxId: number | undefined;
    contactId: string | undefined;
    dealId: string | undefined;
    status: string;
    aiEnabled: boolean | undefined;
    createdAt: Date;
  }[];
  identities: {
    source: CrmIdentitySource;
    /** Position in the question's list. */
    asked: number;
    contactId: string;
  }[];
  /** Live contacts that claim one of the identities, by any of the CRM's ways to write one. */
  contacts: { id: string; asked: number[] }[];
  /** What the CRM logged about the identities asked for, oldest first. */
  resolutions: { asked: number; action: string; at: Date }[];
}

/**
 * Reads the CRM's tables. Reads only: nothing is ever written there. A failure is
 * thrown as an `UpstreamError`.
 *
 * @public
 */
export interface CrmDirectory {
  /** Links that were created in a span, by channel; a link younger than 2 min may still get its deal. */
  countLinks(
    organization: Organization,
    span: { since: Date; until: Date },
    signal: AbortSignal,
  ): Promise<CrmLinkCount[]>;

  /** What events with invented identities left behind. */
  findTraces(
    organization: Organization,
    question: CrmTraceQuestion,
    signal: AbortSignal,
  ): Promise<CrmTraces>;

  /** Looks whether the tables can be read, and really show rows. What can't be asked is a finding. */
  rehearse(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<RehearsalFinding[]>;
}
