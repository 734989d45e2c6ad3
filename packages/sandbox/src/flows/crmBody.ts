import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { ChatwootDelivery } from './chatwootDelivery';

/** What a broken build of v2 does to the bodies it sends. */
export interface BodyFlaws {
  /** A time that is none: the CRM's handler throws on it and answers 500. */
  brokenTime: boolean;
  /** An identifier of Instagram with characters that the CRM does not take: logged as `error`. */
  brokenIdentifier: boolean;
  /** WhatsApp named as the bridge's kind of inbox: linked, and never resolved. */
  bridgedWhatsapp: boolean;
}

function readSender(
  delivery: ChatwootDelivery,
  isInstagram: boolean,
  isBroken: boolean,
) {
  const { id, name, identifier, phone_number: phone } = delivery.sender ?? {};
  return isInstagram
    ? { id, name, identifier: isBroken ? `ig:${identifier}` : identifier }
    : { id, name, phone_number: phone };
}

/** Re-shapes Chatwoot's flat body into the nested one that the CRM's webhook understands. */
export function crmBody(
  organization: SandboxOrganization,
  delivery: ChatwootDelivery,
  details: { event: string; at: Date } & BodyFlaws,
) {
  const inbox =
    delivery.inbox.id === organization.inboxes.instagram.id
      ? organization.inboxes.instagram
      : organization.inboxes.whatsapp;
  const channelType =
    inbox.channel === 'whatsapp' && details.bridgedWhatsapp
      ? 'Channel::Api'
      : inbox.channelType;
  return {
    event: details.event,
    account: { id: delivery.account.id },
    inbox: { id: inbox.id, channel_type: channelType },
    conversation: {
      id: delivery.conversation.id,
      account_id: delivery.account.id,
      inbox_id: inbox.id,
      status: 'open',
      last_activity_at: details.brokenTime
        ? 'undefined'
        : details.at.toISOString(),
      meta: {
        sender: readSender(
          delivery,
          inbox.channel === 'instagram',
          details.brokenIdentifier,
        ),
        channel: channelType,
      },
      labels: [],
    },
    message: {
      id: delivery.id,
      content: delivery.content,
      message_type: 'incoming',
    },
  };
}
