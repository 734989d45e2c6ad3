-- The account given to Messaging Health: reads what the signals need, without the columns that hold
-- credentials, and passes row-level security (BYPASSRLS is set on the role).
grant usage on schema public to crm_reader;
grant select on organizations, contacts, contact_identifiers, boards, board_stages, deals,
  messaging_contact_identities, messaging_identity_resolution_log,
  messaging_conversation_links, messaging_messages_cache to crm_reader;
grant select (id, organization_id, chatwoot_base_url, chatwoot_account_id, chatwoot_inbox_id,
  channel_type, name, status, created_at, updated_at) on messaging_channel_configs to crm_reader;
