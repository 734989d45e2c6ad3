import { CrmQuestion } from './CrmQuestion';
import { readFigureRows } from './readFigureRows';
import { readKnownOrganizations } from './readKnownOrganizations';

/** n8n collects a customer's messages before it links the conversation to its contact. */
const SETTLING = 2 * 60_000;

/** As the CRM's own webhook tells WhatsApp by. An inbox of the bridge is mapped like any other. */
const IS_WHATSAPP = "c.channel_type ~* 'whatsapp|wpp'";

/**
 * The links have no index by time, so they are read through once. An inbox that is
 * mapped twice counts by its active mapping, or its newest; one that was switched off
 * still counts, since its silence is what is looked for.
 */
const FIGURES_QUERY = `
with inboxes as (
  select distinct on (c.organization_id, c.chatwoot_inbox_id)
         c.organization_id, c.chatwoot_inbox_id, ${IS_WHATSAPP} as is_whatsapp
    from messaging_channel_configs c
   where c.organization_id = any($1::uuid[]) and c.chatwoot_inbox_id is not null
   order by c.organization_id, c.chatwoot_inbox_id, c.status = 'active' desc, c.updated_at desc
)
select organization_id::text, extract(epoch from step - $2::timestamptz)::int, total, failed
  from (select l.organization_id,
               date_bin($4::interval, l.created_at, $2::timestamptz) as step,
               count(*)::int as total,
               (count(*) filter (where l.contact_id is null))::int as failed
          from messaging_conversation_links l
          join inboxes using (organization_id, chatwoot_inbox_id)
         where inboxes.is_whatsapp
           and l.created_at >= $2::timestamptz and l.created_at < $3::timestamptz
         group by 1, 2) figures
`.trim();

/**
 * Before its first WhatsApp inbox was mapped nobody knows what an organization
 * received by it; one without any receives nothing by it.
 */
const KNOWN_QUERY = `
select o.id::text,
       (extract(epoch from min(c.created_at) filter (where ${IS_WHATSAPP})) * 1000)::float8
  from organizations o
  left join messaging_channel_configs c on c.organization_id = o.id
 where o.id = any($1::uuid[]) and o.deleted_at is null
 group by o.id
`.trim();

/** New conversations in WhatsApp inboxes, and those of them that got no contact. */
export const whatsappQuestion: CrmQuestion = {
  tables: ['messaging_channel_configs', 'messaging_conversation_links'],
  grants: [
    'grant select (id, deleted_at) on organizations',
    'grant select (organization_id, chatwoot_inbox_id, channel_type, status, created_at, updated_at) on messaging_channel_configs',
    'grant select (organization_id, chatwoot_inbox_id, contact_id, created_at) on messaging_conversation_links',
  ],
  query: FIGURES_QUERY,
  settling: SETTLING,
  async read(client, span) {
    return {
      from: span.from,
      figures: await readFigureRows(client, FIGURES_QUERY, span),
      zerosSince: await readKnownOrganizations(client, KNOWN_QUERY, [
        span.organizationIds,
      ]),
    };
  },
};
