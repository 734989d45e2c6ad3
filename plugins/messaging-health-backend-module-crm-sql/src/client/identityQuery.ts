import { z } from 'zod';

/**
 * Everything that a sweep needs to know, for all its organizations, in one statement:
 * whether row-level security could hide rows from this role; which of the
 * organizations the CRM has; which of them ever resolved an identity (else its silence
 * proves nothing); and the figures by organization and minute.
 *
 * Row-level security answers "no rows" instead of "you may not". So silence is only
 * trusted where it does not apply to this role, or a policy lets the role see all.
 */
export const IDENTITY_QUERY = `
with asked as (
  select unnest($1::uuid[]) as id
), known as (
  select o.id,
         exists (select 1 from messaging_identity_resolution_log l
                  where l.organization_id = o.id) as has_history
    from organizations o
    join asked using (id)
   where o.deleted_at is null
), policies as (
  select coalesce(bool_or(p.polpermissive
                          and pg_get_expr(p.polqual, p.polrelid) = 'true'), false)
         and not coalesce(bool_or(not p.polpermissive), false) as see_all
    from pg_policy p
   where p.polrelid = 'messaging_identity_resolution_log'::regclass
     and p.polcmd in ('r', '*')
     and (p.polroles = '{0}'
          or exists (select 1 from unnest(p.polroles) r where pg_has_role(r, 'member')))
), figures as (
  select l.organization_id,
         floor(extract(epoch from l.created_at) / 60)::bigint as minute,
         count(*) as total,
         count(*) filter (where l.action in ('error', 'ambiguous', 'not_found')) as failed
    from messaging_identity_resolution_log l
   where l.organization_id = any($1::uuid[])
     and l.created_at >= $2 and l.created_at < $3
   group by 1, 2
)
select not row_security_active('messaging_identity_resolution_log')
       or (select see_all from policies) as sees_all,
       extract(epoch from now()) * 1000 as now,
       coalesce((select json_agg(known) from known), '[]') as known,
       coalesce((select json_agg(figures) from figures), '[]') as figures
`.trim();

/** The one row that {@link IDENTITY_QUERY} answers. */
export const identityRowSchema = z.object({
  sees_all: z.boolean(),
  now: z.coerce.number(),
  known: z.array(z.object({ id: z.string(), has_history: z.boolean() })),
  figures: z.array(
    z.object({
      organization_id: z.string(),
      /** Minutes since 1970, UTC. */
      minute: z.number().int(),
      total: z.number().int(),
      failed: z.number().int(),
    }),
  ),
});
export type IdentityRow = z.infer<typeof identityRowSchema>;
