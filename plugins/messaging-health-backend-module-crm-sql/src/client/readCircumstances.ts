import { PoolClient } from 'pg';
import { z } from 'zod';

/**
 * Row-level security answers "no rows" instead of "you may not". So a table counts as
 * hidden unless it does not apply to this role, or a policy lets the role see all.
 */
const CIRCUMSTANCES_QUERY = `
select extract(epoch from now())::float8 * 1000 as now,
       array(
         select asked.name
           from unnest($1::text[]) as asked (name)
          where row_security_active(asked.name::regclass)
            and not coalesce((
              select bool_or(policy.polpermissive
                             and pg_get_expr(policy.polqual, policy.polrelid) = 'true')
                     and not bool_or(not policy.polpermissive)
                from pg_policy policy
               where policy.polrelid = asked.name::regclass
                 and policy.polcmd in ('r', '*')
                 and (policy.polroles = '{0}'
                      or exists (select 1 from unnest(policy.polroles) as role (id)
                                  where pg_has_role(role.id, 'usage')))), false)
          order by 1) as hidden
`.trim();

const circumstancesSchema = z.object({
  now: z.number(),
  hidden: z.array(z.string()),
});
/** The database's clock, and which of the tables may hide rows from this role. */
export type Circumstances = z.infer<typeof circumstancesSchema>;

/** Asks what the figures of the same transaction are worth. */
export async function readCircumstances(
  client: PoolClient,
  tables: readonly string[],
): Promise<Circumstances> {
  const { rows } = await client.query(CIRCUMSTANCES_QUERY, [tables]);
  return circumstancesSchema.parse(rows[0]);
}
