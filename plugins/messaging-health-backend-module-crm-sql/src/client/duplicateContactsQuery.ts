/** A synthetic e-mail holds the Instagram id of somebody who has none. */
const isSynthetic = (email: string) =>
  `(${email} like '%@chat.local' or ${email} like '%@instagram.local')`;

const digitsOf = (text: string) => `regexp_replace(${text}, '\\D', '', 'g')`;

/** Who a contact says to be by its own columns; 14 digits or more are an Instagram id that was stored as a phone. */
const claimsOfContact = (contact: string) => `
  lateral (values
    (case when ${contact}.phone ~ '^[0-9]{14,}$' then 'instagram' else 'phone' end,
     ${digitsOf(`${contact}.phone`)}),
    (case when ${isSynthetic(
      `${contact}.email`,
    )} then 'instagram' else 'email' end,
     lower(case when ${contact}.email like '%@chat.local'
                then substring(${contact}.email from '^instagram-(.+)@chat\\.local$')
                when ${contact}.email like '%@instagram.local'
                then substring(${contact}.email from '^(.+)@instagram\\.local$')
                else ${contact}.email end))
  ) as claim (kind, key)`;

const claimOfIdentity = (isInstagram: string, identifier: string) => `
  lateral (values
    (case when ${isInstagram} then 'instagram' else 'phone' end,
     case when ${isInstagram} then lower(${identifier}) else ${digitsOf(
  identifier,
)} end)
  ) as claim (kind, key)`;

/** The three tables in which contacts claim to be somebody. */
const CLAIMANTS = [
  {
    table: 'contacts',
    contactId: 'who.id',
    claims: claimsOfContact('who'),
    condition: 'who.deleted_at is null',
  },
  {
    table: 'messaging_contact_identities',
    contactId: 'who.contact_id',
    claims: claimOfIdentity("who.source = 'INSTAGRAM'", 'who.external_id'),
    condition: 'true',
  },
  {
    table: 'contact_identifiers',
    contactId: 'who.contact_id',
    claims: claimOfIdentity("who.channel = 'instagram'", 'who.identifier'),
    condition:
      "who.deleted_at is null and who.channel in ('instagram', 'whatsapp')",
  },
];

/** The claims of the contacts that were made in the interval. */
const recentClaims = CLAIMANTS.map(
  ({ table, contactId, claims, condition }) => `
  select who.organization_id, claim.kind, claim.key
    from ${table} who
    join unnest(array(select id from recent)) as recent (id) on recent.id = ${contactId}
   cross join ${claims}
   where ${condition}`,
).join('\n  union');

/** Whoever makes one of those claims. `offset 0` has each claim made out once, before it is looked up. */
const membersOfGroups = CLAIMANTS.map(
  ({ table, contactId, claims, condition }) => `
  select organization_id, kind, key, contact_id
    from (select who.organization_id, ${contactId} as contact_id, claim.kind, claim.key
            from ${table} who
           cross join ${claims}
           where who.organization_id in (select organization_id from claimed)
             and ${condition}
          offset 0) everybody
    join claims using (organization_id, kind, key)`,
).join('\n  union');

/**
 * Groups of live contacts that claim to be the same person (by phone, e-mail or
 * Instagram), each in the step in which its second member was made. A group can only
 * have appeared with a contact of the interval, so only their claims are looked for:
 * each table is read through twice, whatever the number of organizations.
 *
 * Arrays stand between the steps because PostgreSQL takes one for short, and so looks
 * the many up in the few; it can't know how few these are.
 */
export const DUPLICATE_CONTACTS_QUERY = `
with recent as materialized (
  select c.id
    from contacts c
   where c.organization_id = any($1::uuid[]) and c.deleted_at is null
     and c.created_at >= $2::timestamptz and c.created_at < $3::timestamptz
), claimed as materialized (${recentClaims}
), claims as materialized (
  select *
    from unnest(array(select organization_id from claimed),
                array(select kind from claimed),
                array(select key from claimed)) as claims (organization_id, kind, key)
   where key <> ''
), members as (${membersOfGroups}
), groups as (
  select members.organization_id, (array_agg(c.created_at order by c.created_at))[2] as appeared
    from members
    join contacts c on c.id = members.contact_id and c.deleted_at is null
   group by members.organization_id, members.kind, members.key
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
