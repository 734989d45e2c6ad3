import { CrmQuestion } from './CrmQuestion';
import { DUPLICATE_CONTACTS_QUERY } from './duplicateContactsQuery';
import { DUPLICATE_LINKS_QUERY } from './duplicateLinksQuery';
import { readFigureRows } from './readFigureRows';
import { readKnownOrganizations } from './readKnownOrganizations';

const KNOWN_QUERY = `
select o.id::text, null
  from organizations o
 where o.id = any($1::uuid[]) and o.deleted_at is null
`.trim();

/** Groups of duplicates that appeared, among contacts and among conversation links. */
export const duplicatesQuestion: CrmQuestion = {
  tables: [
    'contacts',
    'messaging_contact_identities',
    'contact_identifiers',
    'messaging_conversation_links',
  ],
  grants: [
    'grant select (id, deleted_at) on organizations',
    'grant select (id, organization_id, phone, email, created_at, deleted_at) on contacts',
    'grant select (organization_id, contact_id, source, external_id) on messaging_contact_identities',
    'grant select (organization_id, contact_id, channel, identifier, deleted_at) on contact_identifiers',
    'grant select (organization_id, chatwoot_contact_id, chatwoot_inbox_id, contact_id, status, created_at) on messaging_conversation_links',
  ],
  query: `${DUPLICATE_CONTACTS_QUERY};\n\n${DUPLICATE_LINKS_QUERY}`,
  settling: 0,
  async read(client, span) {
    const contacts = await readFigureRows(
      client,
      DUPLICATE_CONTACTS_QUERY,
      span,
    );
    const links = await readFigureRows(client, DUPLICATE_LINKS_QUERY, span);
    return {
      from: span.from,
      figures: contacts.concat(links),
      zerosSince: await readKnownOrganizations(client, KNOWN_QUERY, [
        span.organizationIds,
      ]),
    };
  },
};
