import { Queryable } from '../Queryable';
import { Delivery } from './deliverySchema';

export type Tenant =
  | { kind: 'found'; organizationId: string; channelType: string }
  | {
      kind: 'ignored';
      reason: 'no_inbox_context' | 'foreign_inbox' | 'no_matching_tenant';
    }
  | { kind: 'ambiguous' };

interface ChannelConfigRow {
  organization_id: string;
  chatwoot_inbox_id: number | null;
  channel_type: string;
}

/**
 * Finds whose delivery it is, by the Chatwoot account and inbox. A caller that names an
 * organization (`X-Organization-Id`) is looked for among that one's inboxes only.
 */
export async function findTenant(
  db: Queryable,
  delivery: Delivery,
  namedOrganization?: string,
): Promise<Tenant> {
  const { rows } = await db.query<ChannelConfigRow>(
    `select organization_id, chatwoot_inbox_id, channel_type
       from messaging_channel_configs
      where status = 'active' and chatwoot_account_id = $1
        and ($2::text is null or organization_id::text = $2)`,
    [delivery.account.id, namedOrganization ?? null],
  );
  if (rows.length === 0) {
    return { kind: 'ignored', reason: 'no_matching_tenant' };
  }
  const inboxId = delivery.inbox?.id ?? delivery.conversation?.inbox_id;
  if (inboxId === undefined) {
    return { kind: 'ignored', reason: 'no_inbox_context' };
  }
  const matches = rows.filter(row => row.chatwoot_inbox_id === inboxId);
  if (matches.length === 0) {
    return { kind: 'ignored', reason: 'foreign_inbox' };
  }
  if (new Set(matches.map(row => row.organization_id)).size > 1) {
    return { kind: 'ambiguous' };
  }
  return {
    kind: 'found',
    organizationId: matches[0].organization_id,
    channelType: matches[0].channel_type,
  };
}
