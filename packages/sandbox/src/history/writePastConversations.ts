import { PoolClient } from 'pg';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { conversationHistory } from './conversationHistory';
import { seededRandom } from './seededRandom';

/** Numbered from here, out of the way of every other conversation. */
const FIRST_NUMBER = 9_100_000;

/**
 * Writes the conversations by which a fall of WhatsApp's volume is known, each of a Chatwoot
 * contact of its own and of one of the organization's regulars. Its inboxes count as mapped before.
 */
export async function writePastConversations(
  client: PoolClient,
  org: SandboxOrganization,
  end: Date,
): Promise<void> {
  await client.query(
    `update messaging_channel_configs set created_at = $2::timestamptz - interval '60 days'
      where organization_id = $1`,
    [org.id, end],
  );
  await client.query(
    `with regular as (
       select contact_id, row_number() over () - 1 as number, count(*) over () as regulars
         from messaging_contact_identities
        where organization_id = $1 and source = 'WHATSAPP'
     )
     insert into messaging_conversation_links
       (organization_id, chatwoot_conversation_id, chatwoot_contact_id, chatwoot_inbox_id, contact_id, status,
        last_message_at, last_message_sender, created_at, updated_at)
     select $1, $2::int + past.number, $2::int + past.number, $3, regular.contact_id, 'resolved',
            past.at, 'agent', past.at, past.at
       from unnest($4::timestamptz[]) with ordinality as past (at, number)
       join regular on regular.number = past.number % regular.regulars`,
    [
      org.id,
      FIRST_NUMBER,
      org.inboxes.whatsapp.id,
      conversationHistory(end, seededRandom(org.number)),
    ],
  );
}
