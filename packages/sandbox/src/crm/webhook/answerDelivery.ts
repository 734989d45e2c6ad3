import { CrmAnswer } from '../CrmAnswer';
import { readIdentity } from '../identity/readIdentity';
import { recordResolution } from '../identity/recordResolution';
import { findByPhone, resolveIdentity } from '../identity/resolveIdentity';
import { Queryable } from '../Queryable';
import { Delivery, deliverySchema } from './deliverySchema';
import { findTenant } from './findTenant';
import {
  readActivityTime,
  saveConversation,
  saveMessage,
} from './saveConversation';

const HANDLED_EVENTS = new Set([
  'conversation_created',
  'conversation_updated',
  'conversation_status_changed',
  'message_created',
]);

/** The contact behind a delivery, or undefined where the CRM can't tell; where it resolves, the log says so. */
async function resolveSender(
  db: Queryable,
  organizationId: string,
  delivery: Delivery,
): Promise<string | undefined> {
  const identity = readIdentity(delivery);
  const sender = delivery.conversation?.meta?.sender;
  if (identity.kind === 'none') {
    // An inbox of the bridge: only its phone links it, and the log says nothing.
    const phone = sender?.phone_number;
    return phone ? findByPhone(db, organizationId, phone) : undefined;
  }
  const person = {
    organizationId,
    source: identity.source,
    externalId: identity.externalId,
    name: sender?.name ?? undefined,
    phone: sender?.phone_number ?? undefined,
    email: sender?.email ?? undefined,
  };
  if (identity.kind === 'invalid') {
    await recordResolution(db, person, {
      action: 'error',
      metadata: { reason: 'invalid_input' },
      errorMessage: 'identifier is not usable',
    });
    return undefined;
  }
  const resolution = await resolveIdentity(db, person);
  await recordResolution(db, person, resolution);
  return resolution.contactId;
}

async function writeDelivery(
  db: Queryable,
  organizationId: string,
  delivery: Delivery,
) {
  const { conversation, message } = delivery;
  if (!conversation) {
    return;
  }
  const lastActivityAt = readActivityTime(conversation.last_activity_at);
  const contactId = await resolveSender(db, organizationId, delivery);
  const linkId = await saveConversation(db, {
    organizationId,
    delivery,
    conversation,
    lastActivityAt,
    contactId,
  });
  if (message) {
    await saveMessage(db, organizationId, linkId, message);
  }
}

/** Answers one POST to `/api/chatwoot/webhook`, as the real CRM does. */
export async function answerDelivery(
  db: Queryable,
  body: unknown,
  namedOrganization?: string,
): Promise<CrmAnswer> {
  const parsed = deliverySchema.safeParse(body);
  if (!parsed.success) {
    return { status: 400, body: { error: 'Invalid payload' } };
  }
  const delivery = parsed.data;
  const tenant = await findTenant(db, delivery, namedOrganization);
  if (tenant.kind === 'ambiguous') {
    return { status: 400, body: { error: 'Ambiguous inbox mapping' } };
  }
  if (tenant.kind === 'ignored') {
    return { status: 200, body: { success: true, ignored: tenant.reason } };
  }
  if (!HANDLED_EVENTS.has(delivery.event)) {
    return { status: 200, body: { success: true } };
  }
  const counts = {
    organizationId: tenant.organizationId,
    signal: 'webhook' as const,
  };
  try {
    await writeDelivery(db, tenant.organizationId, delivery);
    return {
      status: 200,
      body: { success: true },
      counts: { ...counts, failed: false },
    };
  } catch {
    return {
      status: 500,
      body: { error: 'Internal server error' },
      counts: { ...counts, failed: true },
    };
  }
}
