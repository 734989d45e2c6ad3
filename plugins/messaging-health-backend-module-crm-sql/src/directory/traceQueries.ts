import {
  CrmTraceQuestion,
  CrmTraces,
} from '@messaging-health/backstage-plugin-node';
import { PoolClient } from 'pg';
import { z } from 'zod';

/** Whom it is asked about, each with its position from 0. */
const ASKED = `unnest($2::text[], $3::text[]) with ordinality as asked (source, external_id, place)`;

const LINKS_QUERY = `
select l.chatwoot_conversation_id as "conversationId", l.chatwoot_inbox_id as "inboxId",
       l.contact_id::text as "contactId", l.deal_id::text as "dealId",
       l.status, l.ai_enabled as "aiEnabled", l.created_at as "createdAt"
  from messaging_conversation_links l
 where l.organization_id = $1::uuid and l.chatwoot_conversation_id = any($2::int[])
 order by l.chatwoot_conversation_id
`.trim();

const IDENTITIES_QUERY = `
select i.source, asked.place::int - 1 as asked, i.contact_id::text as "contactId"
  from ${ASKED}
  join messaging_contact_identities i
    on i.organization_id = $1::uuid and i.source = asked.source and i.external_id = asked.external_id
 order by asked.place
`.trim();

const RESOLUTIONS_QUERY = `
select asked.place::int - 1 as asked, l.action, l.created_at as at
  from ${ASKED}
  join messaging_identity_resolution_log l
    on l.organization_id = $1::uuid and l.source = asked.source and l.external_id = asked.external_id
 where l.created_at >= $4::timestamptz
 order by l.created_at, asked.place
`.trim();

/**
 * Contacts are people by their own columns, by the CRM's identities, and by the newer
 * identifiers; someone of Instagram may stand in a synthetic e-mail, or as a phone. Keys
 * are compared as the CRM's ways to write them differ: phones by their digits.
 */
const CONTACTS_QUERY = `
with asked as (
  select place::int - 1 as place, source, external_id,
         case when source = 'INSTAGRAM' then lower(external_id)
              else regexp_replace(external_id, '\\D', '', 'g') end as key
    from ${ASKED}
), claims as (
  select asked.place, c.id
    from asked
    join contacts c on c.organization_id = $1::uuid and asked.key <> ''
     and case when asked.source = 'INSTAGRAM'
              then c.phone = asked.key
                   or lower(c.email) in ('instagram-' || asked.key || '@chat.local', asked.key || '@instagram.local')
              else c.phone !~ '^[0-9]{14,}$' and regexp_replace(c.phone, '\\D', '', 'g') = asked.key end
   union
  select asked.place, i.contact_id
    from asked
    join messaging_contact_identities i
      on i.organization_id = $1::uuid and i.source = asked.source and i.external_id = asked.external_id
   union
  select asked.place, i.contact_id
    from asked
    join contact_identifiers i
      on i.organization_id = $1::uuid and i.deleted_at is null
     and i.channel = lower(asked.source) and asked.key <> ''
     and case when asked.source = 'INSTAGRAM' then lower(i.identifier)
              else regexp_replace(i.identifier, '\\D', '', 'g') end = asked.key
)
select c.id::text, array_agg(claims.place order by claims.place) as asked
  from claims
  join contacts c on c.id = claims.id and c.organization_id = $1::uuid and c.deleted_at is null
 group by c.id
 order by c.id
`.trim();

const place = z.number().int().min(0);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().transform(value => value ?? undefined);
const linksSchema = z.array(
  z.object({
    conversationId: z.number().int(),
    inboxId: optional(z.number().int()),
    contactId: optional(z.string()),
    dealId: optional(z.string()),
    status: z.string(),
    aiEnabled: optional(z.boolean()),
    createdAt: z.date(),
  }),
);
const identitiesSchema = z.array(
  z.object({
    source: z.enum(['INSTAGRAM', 'WHATSAPP']),
    asked: place,
    contactId: z.string(),
  }),
);
const resolutionsSchema = z.array(
  z.object({ asked: place, action: z.string(), at: z.date() }),
);
const contactsSchema = z.array(
  z.object({ id: z.string(), asked: z.array(place) }),
);

/** What events of invented people left behind; ids, actions and times, and nothing that names anybody. */
export async function readTraces(
  client: PoolClient,
  organizationId: string,
  { conversationIds, identities, since }: CrmTraceQuestion,
): Promise<CrmTraces> {
  const who = [
    organizationId,
    identities.map(({ source }) => source),
    identities.map(({ externalId }) => externalId),
  ];
  const links = await client.query(LINKS_QUERY, [
    organizationId,
    conversationIds,
  ]);
  const found = await client.query(IDENTITIES_QUERY, who);
  const resolutions = await client.query(RESOLUTIONS_QUERY, [...who, since]);
  const contacts = await client.query(CONTACTS_QUERY, who);
  return {
    links: linksSchema.parse(links.rows),
    identities: identitiesSchema.parse(found.rows),
    resolutions: resolutionsSchema.parse(resolutions.rows),
    contacts: contactsSchema.parse(contacts.rows),
  };
}
