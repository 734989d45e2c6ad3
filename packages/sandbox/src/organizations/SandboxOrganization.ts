import { OrganizationFault } from '../faults/faults';

export type Channel = 'instagram' | 'whatsapp';

export interface SandboxInbox {
  id: number;
  name: string;
  channel: Channel;
  /** As Chatwoot names it; WhatsApp comes over the bridge in production, but the CRM resolves this type only. */
  channelType: 'Channel::Instagram' | 'Channel::Whatsapp';
}

/** An invented organization: what every part of the sandbox must agree on. */
export interface SandboxOrganization {
  number: number;
  id: string;
  /** Name of its entity in the portal's catalog. */
  name: string;
  title: string;
  chatwootAccountId: number;
  inboxes: { instagram: SandboxInbox; whatsapp: SandboxInbox };
  workflows: {
    v2: { id: string; path: string };
    fallback: { id: string; path: string };
  };
  crmApiKey: string;
  /** False: nobody writes to it and nobody reports figures of it. */
  hasTraffic: boolean;
  /** Where its customers live; left out for all who share the portal's own zone. */
  timeZone?: string;
  /** What is wrong with it in a fresh sandbox, and since when. */
  initialFault?: { fault: OrganizationFault; minutes: number };
  /** Share of failures while a fault is on, where it differs from the usual. */
  faultShares: Partial<Record<OrganizationFault, number>>;
}
