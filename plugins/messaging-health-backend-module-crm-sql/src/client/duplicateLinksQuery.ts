/**
 * Two kinds of duplicates among conversation links: several open ones of one Chatwoot
 * contact in one inbox; and one Chatwoot contact who is several contacts of the CRM.
 * Each group is in the step in which its second member was made. Only people with a link of
 * the interval are looked for (see DUPLICATE_CONTACTS_QUERY).
 */
export const DUPLICATE_LINKS_QUERY = `
with recent as materialized (
  select distinct l.organization_id, l.chatwoot_contact_id
    from messaging_conversation_links l
   where l.organization_id = any($1::uuid[]) and l.chatwoot_contact_id is not null
     and l.created_at >= $2::timestamptz and l.created_at < $3::timestamptz
), people as materialized (
  select *
    from unnest(array(select organization_id from recent),
                array(select chatwoot_contact_id from recent))
      as people (organization_id, chatwoot_contact_id)
), links as materialized (
  select l.organization_id, l.chatwoot_contact_id, l.chatwoot_inbox_id, l.contact_id, l.status, l.created_at
    from messaging_conversation_links l
    join people using (organization_id, chatwoot_contact_id)
), contacts_of_people as (
  select links.organization_id, links.chatwoot_contact_id, min(links.created_at) as created_at
    from links
    join contacts c on c.id = links.contact_id and c.deleted_at is null
   group by links.organization_id, links.chatwoot_contact_id, links.contact_id
), groups as (
  select organization_id, (array_agg(created_at order by created_at))[2] as appeared
    from links
   where status in ('open', 'pending') and chatwoot_inbox_id is not null
   group by organization_id, chatwoot_inbox_id, chatwoot_contact_id
  having count(*) > 1
   union all
  select organization_id, (array_agg(created_at order by created_at))[2]
    from contacts_of_people
   group by organization_id, chatwoot_contact_id
  having count(*) > 1
)
select organization_id::text, extract(epoch from step - $2::timestamptz)::int, total, total
  from (select organization_id,
               date_bin($4::interval, appeared, $2::timestamptz) as step,
               count(*)::int as total
          from groups
         where appeared >= $2::timestamptz and appeared < $3::timestamptz
         group by 1, 2) figures
`.trim();
