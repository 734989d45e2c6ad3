import { CrmQuestion } from '../client/CrmQuestion';

/** The tables whose rows the directory must see all of, and what the role needs for it. */
export const directoryNeeds: Pick<CrmQuestion, 'tables' | 'grants'> = {
  tables: [
    'messaging_channel_configs',
    'messaging_conversation_links',
    'messaging_contact_identities',
    'messaging_identity_resolution_log',
    'contact_identifiers',
    'contacts',
  ],
  grants: [
    'grant select (id, deleted_at) on organizations',
    'grant select (organization_id, chatwoot_inbox_id, channel_type, status, updated_at) on messaging_channel_configs',
    'grant select (organization_id, chatwoot_conversation_id, chatwoot_inbox_id, contact_id, deal_id, status, ai_enabled, created_at) on messaging_conversation_links',
    'grant select (organization_id, contact_id, source, external_id) on messaging_contact_identities',
    'grant select (organization_id, source, external_id, action, created_at) on messaging_identity_resolution_log',
    'grant select (organization_id, contact_id, channel, identifier, deleted_at) on contact_identifiers',
    'grant select (id, organization_id, phone, email, deleted_at) on contacts',
  ],
};
