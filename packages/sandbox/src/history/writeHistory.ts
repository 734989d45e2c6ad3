import { Pool, PoolClient } from 'pg';
import { BOARD_KEY } from '../crm/seedCrm';
import { addToOutbox } from '../observations/outbox';
import { customerOf, REGULARS } from '../organizations/customers';
import { organizations } from '../organizations/organizations';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { identityHistory } from './identityHistory';
import { observationHistory } from './observationHistory';
import { seededRandom } from './seededRandom';
import { writePastConversations } from './writePastConversations';

const MILESTONE = 'history';
/** Past conversations are numbered from here, out of the way of those that Chatwoot opens. */
const PAST_CONVERSATIONS = 9_000_000;

async function writeCustomers(
  client: PoolClient,
  org: SandboxOrganization,
  end: Date,
) {
  const customers = Array.from({ length: REGULARS }, (_, n) =>
    customerOf(org, n),
  );
  await client.query(
    `with person as (
       select * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[])
         with ordinality as person (name, source, external_id, phone, email, inbox_id, number)
     ), contact as (
       insert into contacts (id, organization_id, name, phone, email, source, created_at)
       select gen_random_uuid(), $1, name, phone, email, source, $8::timestamptz - interval '60 days'
         from person returning id, name, phone, email
     ), joined as (
       select contact.id as contact_id, person.* from contact join person using (name)
     ), identity as (
       insert into messaging_contact_identities (organization_id, contact_id, source, external_id, created_at)
       select $1, contact_id, source, external_id, $8::timestamptz - interval '60 days' from joined
     ), deal as (
       insert into deals (organization_id, board_id, stage_id, contact_id, title, created_at)
       select $1, board.id, stage.id, joined.contact_id, 'Atendimento (exemplo)', $8::timestamptz - interval '59 days'
         from joined, boards board join board_stages stage on stage.board_id = board.id and stage."order" = 1
        where board.organization_id = $1 and board.key = $9
       returning id, contact_id
     )
     insert into messaging_conversation_links
       (organization_id, chatwoot_conversation_id, chatwoot_contact_id, chatwoot_inbox_id, contact_id, deal_id, status,
        last_message_at, last_message_sender, contact_name, created_at, updated_at)
     select $1, $10::int + number, $10::int + number, inbox_id, joined.contact_id, deal.id, 'resolved',
            $8::timestamptz - number * interval '2 minutes', 'agent', name,
            $8::timestamptz - number * interval '2 minutes', $8::timestamptz - number * interval '2 minutes'
       from joined join deal using (contact_id)`,
    [
      org.id,
      customers.map(customer => customer.name),
      customers.map(customer => customer.channel.toUpperCase()),
      customers.map(customer => customer.externalId),
      customers.map(customer => customer.crmKey.phone ?? null),
      customers.map(customer => customer.crmKey.email ?? null),
      customers.map(customer => org.inboxes[customer.channel].id),
      end,
      BOARD_KEY,
      PAST_CONVERSATIONS,
    ],
  );
}

async function writeResolutions(
  client: PoolClient,
  org: SandboxOrganization,
  end: Date,
) {
  const resolutions = identityHistory(org, end, seededRandom(org.number));
  await client.query(
    `insert into messaging_identity_resolution_log
       (organization_id, source, external_id, action, contact_id, identity_id, metadata, error_message, created_at)
     select $1, past.source, past.external_id, past.action,
            case when past.action = 'matched' then identity.contact_id end,
            case when past.action = 'matched' then identity.id end,
            case when past.action = 'matched' then '{"stage":"identity_lookup"}'::jsonb
                 else '{"reason":"invalid_input"}'::jsonb end,
            case when past.action = 'error' then 'identifier is not usable' end,
            past.at
       from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[])
              as past (source, external_id, action, at)
       left join messaging_contact_identities identity
         on identity.organization_id = $1 and identity.source = past.source and identity.external_id = past.external_id`,
    [
      org.id,
      resolutions.map(resolution => resolution.source),
      resolutions.map(resolution => resolution.externalId),
      resolutions.map(resolution => resolution.action),
      resolutions.map(resolution => resolution.at),
    ],
  );
}

/**
 * Gives a sandbox that never ran before an hour that ends in `end`: customers, resolutions and
 * observations; and of weeks past the conversations by WhatsApp. Does nothing on later starts: the time it was off stays a gap.
 *
 * @returns whether this was the first time
 */
export async function writeHistory(pool: Pool, end: Date): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query(
      'insert into sandbox.milestones (name, reached_at) values ($1, $2) on conflict do nothing',
      [MILESTONE, end],
    );
    const isFirst = rowCount === 1;
    const active = organizations.filter(org => isFirst && org.hasTraffic);
    for (const org of active) {
      await writeCustomers(client, org, end);
      await writePastConversations(client, org, end);
      await writeResolutions(client, org, end);
      await addToOutbox(client, observationHistory(org, end));
    }
    await client.query('commit');
    return isFirst;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
