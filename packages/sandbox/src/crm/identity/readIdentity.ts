import { Delivery, DeliverySender } from '../webhook/deliverySchema';

export type IdentitySource = 'WHATSAPP' | 'INSTAGRAM';

export type ReadIdentity =
  /** A kind of inbox, or a sender, that the CRM does not resolve; it says so nowhere. */
  | { kind: 'none' }
  | { kind: 'invalid'; source: IdentitySource; externalId: string }
  | { kind: 'usable'; source: IdentitySource; externalId: string };

const E164 = /^\+[1-9]\d{1,14}$/;
const IDENTIFIER = /^[A-Za-z0-9_]+$/;

function readSource(channelType: string): IdentitySource | undefined {
  if (/instagram/i.test(channelType)) {
    return 'INSTAGRAM';
  }
  return /whatsapp|wpp/i.test(channelType) ? 'WHATSAPP' : undefined;
}

function readExternalId(source: IdentitySource, sender: DeliverySender) {
  return source === 'WHATSAPP'
    ? sender.phone_number || sender.identifier
    : sender.identifier;
}

/** Who a delivery is from, in the CRM's terms. */
export function readIdentity(delivery: Delivery): ReadIdentity {
  const meta = delivery.conversation?.meta;
  const source = readSource(
    delivery.inbox?.channel_type ?? meta?.channel ?? '',
  );
  const externalId =
    source && meta?.sender && readExternalId(source, meta.sender);
  if (!source || !externalId) {
    return { kind: 'none' };
  }
  const isUsable = (source === 'WHATSAPP' ? E164 : IDENTIFIER).test(externalId);
  return { kind: isUsable ? 'usable' : 'invalid', source, externalId };
}
