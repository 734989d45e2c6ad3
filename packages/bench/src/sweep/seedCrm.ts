import { Client } from 'pg';
import {
  A_MINUTE,
  CONTACTS,
  LINKS,
  RECENT_MINUTES,
  RESOLUTIONS,
  SIZES,
} from './settings';

const ORGANIZATIONS = Math.max(...SIZES);
const RECENT = ORGANIZATIONS * RECENT_MINUTES * A_MINUTE;
const OLD = RESOLUTIONS - RECENT;
/** `%s` is a number's text; the twelve last digits of an organization's UUID. */
const ID = (number: string) =>
  `('00000000-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

/** Fails for one in fifty organizations, five times in a hundred; else once in a thousand. */
const ACTION = `case when (n::bigint * 7919) % 1000 < case when (n % ${ORGANIZATIONS}) % 50 = 0 then 50 else 1 end
                     then 'error' else 'matched' end`;

/** Statements that fill the CRM's tables with invented rows, inside the server. */
const STATEMENTS = [
  // Millions of rows need not be looked up in other tables one by one.
  'set session_replication_role = replica',
  `insert into organizations (id, name)
   select ${ID('n')}, 'Invented ' || n from generate_series(0, ${
    ORGANIZATIONS - 1
  }) n
   on conflict do nothing`,
  `insert into messaging_channel_configs
     (organization_id, chatwoot_base_url, chatwoot_api_token, chatwoot_account_id, chatwoot_inbox_id, channel_type, name)
   select ${ID(
     'n',
   )}, 'https://chatwoot.invalid', 'invented', 1, n * 2 + i, case i when 0 then 'whatsapp' else 'instagram' end, 'Invented ' || i
     from generate_series(0, ${ORGANIZATIONS - 1}) n, generate_series(0, 1) i`,
  `insert into messaging_identity_resolution_log (organization_id, source, external_id, action, created_at)
   select ${ID(
     `n % ${ORGANIZATIONS}`,
   )}, 'WHATSAPP', 'invented', ${ACTION}, now() - make_interval(secs => ${
    RECENT_MINUTES * 60
  } + (n::bigint * 104729) % (30 * 86400))
     from generate_series(1, ${OLD}) n`,
  `insert into messaging_identity_resolution_log (organization_id, source, external_id, action, created_at)
   select ${ID(
     `n % ${ORGANIZATIONS}`,
   )}, 'WHATSAPP', 'invented', ${ACTION}, now() - make_interval(secs => (n::bigint / ${ORGANIZATIONS}) * ${
    60 / A_MINUTE
  } + (n % 29))
     from generate_series(1, ${RECENT}) n`,
  `insert into contacts (organization_id, name, phone, created_at)
   select ${ID(
     `n % ${ORGANIZATIONS}`,
   )}, 'Invented', '+000' || n, now() - make_interval(secs => (n::bigint * 104729) % (30 * 86400))
     from generate_series(1, ${CONTACTS}) n`,
  `insert into messaging_conversation_links
     (organization_id, chatwoot_conversation_id, chatwoot_contact_id, chatwoot_inbox_id, contact_id, created_at)
   select ${ID(
     `n % ${ORGANIZATIONS}`,
   )}, n, n, (n % ${ORGANIZATIONS}) * 2, null, now() - make_interval(secs => (n::bigint * 104729) % (30 * 86400))
     from generate_series(1, ${LINKS}) n`,
];

const LOG = 'messaging_identity_resolution_log';

/** Fills the CRM's database; a minute or two of work for the server. */
export async function seedCrm(client: Client): Promise<void> {
  // Made once at the end, the log's indexes cost a tenth.
  const { rows: indexes } = await client.query<{
    indexname: string;
    indexdef: string;
  }>(
    `select indexname, indexdef from pg_indexes
      where tablename = $1 and indexdef not like '%UNIQUE%'`,
    [LOG],
  );
  for (const { indexname } of indexes) {
    await client.query(`drop index ${indexname}`);
  }
  for (const statement of STATEMENTS) {
    await client.query(statement);
  }
  for (const { indexdef } of indexes) {
    await client.query(indexdef);
  }
  await client.query('analyze');
}
