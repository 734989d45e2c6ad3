import { SandboxOrganization } from './SandboxOrganization';

/** How many people write to an organization again and again. */
export const REGULARS = 30;

/** An invented person who writes to an organization, on one channel only. */
export interface Customer {
  name: string;
  channel: 'instagram' | 'whatsapp';
  /** Instagram's id, or the phone number in E.164: in ranges that nobody has. */
  externalId: string;
  /** As the CRM's API is asked for the person. */
  crmKey: { phone?: string; email?: string };
}

const FIRST_NAMES = ['Brisa', 'Nuvem', 'Orvalho', 'Aurora', 'Lume', 'Seixo'];

/** The e-mail that the flows invent for a person known by Instagram alone. */
export function syntheticEmail(instagramId: string): string {
  return `instagram-${instagramId}@chat.local`;
}

/** The person of that number; odd ones write by WhatsApp, even ones by Instagram. */
export function customerOf(
  organization: SandboxOrganization,
  number: number,
): Customer {
  const name = `${FIRST_NAMES[number % FIRST_NAMES.length]} Exemplo ${number}`;
  const digits = `${organization.number}${String(number).padStart(10, '0')}`;
  if (number % 2 === 1) {
    const phone = `+999${digits}`;
    return { name, channel: 'whatsapp', externalId: phone, crmKey: { phone } };
  }
  const instagramId = `900000${digits}`;
  return {
    name,
    channel: 'instagram',
    externalId: instagramId,
    crmKey: { email: syntheticEmail(instagramId) },
  };
}
