import { CrmLinkCount } from '@messaging-health/backstage-plugin-node';
import { PoolClient } from 'pg';
import { z } from 'zod';

/**
 * An inbox that is mapped twice counts by its newest mapping; what is mapped nowhere, or
 * has no inbox at all, is told as unknown.
 */
const LINK_COUNT_QUERY = `
select coalesce(inboxes.channel_type, '(unknown inbox)') as channel,
       count(*)::int as total,
       (count(*) filter (where l.contact_id is null))::int as "withoutContact",
       (count(*) filter (where l.deal_id is null))::int as "withoutDeal"
  from messaging_conversation_links l
  left join (
    select distinct on (c.chatwoot_inbox_id) c.chatwoot_inbox_id, c.channel_type
      from messaging_channel_configs c
     where c.organization_id = $1::uuid and c.status = 'active' and c.chatwoot_inbox_id is not null
     order by c.chatwoot_inbox_id, c.updated_at desc
  ) inboxes using (chatwoot_inbox_id)
 where l.organization_id = $1::uuid
   and l.created_at >= $2::timestamptz and l.created_at < $3::timestamptz
 group by 1
 order by 1
`.trim();

const count = z.number().int().min(0);
const rowsSchema = z.array(
  z.object({
    channel: z.string(),
    total: count,
    withoutContact: count,
    withoutDeal: count,
  }),
);

/** Links of one organization that were created in a span, by channel. */
export async function readLinkCounts(
  client: PoolClient,
  organizationId: string,
  { since, until }: { since: Date; until: Date },
): Promise<CrmLinkCount[]> {
  const { rows } = await client.query(LINK_COUNT_QUERY, [
    organizationId,
    since,
    until,
  ]);
  return rowsSchema.parse(rows);
}
