import { PoolClient } from 'pg';
import { z } from 'zod';
import { CrmQuestion } from './CrmQuestion';
import { readFigureRows } from './readFigureRows';
import { readKnownOrganizations } from './readKnownOrganizations';

const HOUR = 60 * 60_000;

/** PostgreSQL goes down the index (organization_id, created_at desc) once for each organization. */
const FIGURES_QUERY = `
select organization_id::text, extract(epoch from step - $2::timestamptz)::int, total, failed
  from (select l.organization_id,
               date_bin($4::interval, l.created_at, $2::timestamptz) as step,
               count(*)::int as total,
               (count(*) filter (where l.action in ('error', 'ambiguous', 'not_found')))::int as failed
          from messaging_identity_resolution_log l
         where l.organization_id = any($1::uuid[])
           and l.created_at >= $2::timestamptz and l.created_at < $3::timestamptz
         group by 1, 2) figures
`.trim();

/**
 * Whose silence means zero: those that ever resolved anything. A CRM whose webhook
 * gets bodies that it does not understand logs nothing at all. The log is looked into
 * (one entry of its index each) for those only that had no figures just now.
 */
const KNOWN_QUERY = `
select o.id::text,
       case when o.id in (select unnest($2::uuid[]))
                 or exists (select 1 from messaging_identity_resolution_log l
                             where l.organization_id = o.id)
            then null else 'infinity'::float8 end
  from organizations o
 where o.id = any($1::uuid[]) and o.deleted_at is null
`.trim();

/**
 * The CRM's clean-up keeps failures longer than what went well: before the oldest
 * resolution that went well, figures would be nothing but failures.
 */
const KEPT_SINCE_QUERY = `
select extract(epoch from least(min(kept.created_at), now() - interval '1 hour'))::float8 * 1000 as since
  from unnest($1::uuid[]) as asked (id)
 cross join lateral (
   select l.created_at
     from messaging_identity_resolution_log l
    where l.organization_id = asked.id and l.action not in ('error', 'ambiguous')
    order by l.created_at
    limit 1) kept
`.trim();

const keptSinceSchema = z.tuple([z.object({ since: z.number() })]);

/** No clean-up reaches into the last hour, where failures alone are an outage. */
async function readKeptSince(
  client: PoolClient,
  organizationIds: string[],
): Promise<number> {
  const { rows } = await client.query(KEPT_SINCE_QUERY, [organizationIds]);
  return keptSinceSchema.parse(rows)[0].since;
}

/** Identity resolutions by the CRM's own log. */
export const identityQuestion: CrmQuestion = {
  tables: ['messaging_identity_resolution_log'],
  grants: [
    'grant select (id, deleted_at) on organizations',
    'grant select (organization_id, action, created_at) on messaging_identity_resolution_log',
  ],
  query: FIGURES_QUERY,
  settling: 0,
  async read(client, span, now) {
    const { organizationIds, step } = span;
    const keptSince =
      span.from < now - HOUR
        ? await readKeptSince(client, organizationIds)
        : -Infinity;
    const from = Math.max(span.from, Math.ceil(keptSince / step) * step);
    const figures =
      from < span.to
        ? await readFigureRows(client, FIGURES_QUERY, { ...span, from })
        : [];
    const withFigures = new Set(figures.map(row => row.organizationId));
    const zerosSince = await readKnownOrganizations(client, KNOWN_QUERY, [
      organizationIds,
      [...withFigures],
    ]);
    return { from, zerosSince, figures };
  },
};
