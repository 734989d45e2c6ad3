import { SandboxInbox, SandboxOrganization } from '@messaging-health/sandbox';
import { ACCOUNT_ID } from '../settings';

function inbox(number: number, channel: SandboxInbox['channel']): SandboxInbox {
  const isInstagram = channel === 'instagram';
  return {
    id: number * 10 + (isInstagram ? 1 : 2),
    name: `Exemplo ${number} ${channel}`,
    channel,
    channelType: isInstagram ? 'Channel::Instagram' : 'Channel::Whatsapp',
  };
}

/** An organization that nobody is, as the CRM and Chatwoot are told of it. */
export function inventOrganization(
  number: number,
  workflows: SandboxOrganization['workflows'],
): SandboxOrganization {
  const name = `exemplo-${number}`;
  return {
    number,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name,
    title: `Exemplo ${number}`,
    chatwootAccountId: ACCOUNT_ID,
    inboxes: {
      instagram: inbox(number, 'instagram'),
      whatsapp: inbox(number, 'whatsapp'),
    },
    workflows,
    crmApiKey: `an-invented-key-of-${name}`,
    hasTraffic: true,
    faultShares: {},
  };
}
