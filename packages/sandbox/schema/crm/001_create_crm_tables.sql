-- The CRM's tables, as far as messaging touches them. Names, keys and indexes
-- are those of the real CRM, since Messaging Health reads them by SQL.

create table organizations (
  id uuid primary key,
  name text not null,
  deleted_at timestamptz
);

create table api_keys (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  key_hash text not null unique,
  revoked_at timestamptz
);

create table messaging_channel_configs (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  chatwoot_base_url text not null,
  chatwoot_api_token text not null,
  chatwoot_account_id integer not null,
  chatwoot_inbox_id integer,
  wppconnect_token text,
  channel_type text not null,
  name text not null,
  status text not null default 'active' check (status in ('active', 'inactive', 'error')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index messaging_channel_configs_active_name
  on messaging_channel_configs (organization_id, channel_type, name)
  where status = 'active';

create table contacts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  name text not null,
  phone text,
  email text,
  source text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);

create table contact_identifiers (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  contact_id uuid not null references contacts (id),
  channel text not null
    check (channel in ('whatsapp', 'instagram', 'messenger', 'telegram', 'email', 'sms', 'other')),
  identifier text not null,
  is_primary boolean not null default false,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  unique (organization_id, channel, identifier)
);

create table boards (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  key text not null,
  name text not null,
  unique (organization_id, key)
);

create table board_stages (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  board_id uuid not null references boards (id),
  name text not null,
  label text not null,
  "order" integer not null
);

create table deals (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  board_id uuid not null references boards (id),
  stage_id uuid not null references board_stages (id),
  contact_id uuid references contacts (id),
  title text not null,
  tags text[] not null default '{}',
  is_won boolean not null default false,
  is_lost boolean not null default false,
  ai_summary text,
  last_stage_change_date timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
create index deals_by_contact on deals (organization_id, contact_id);

-- The CRM's business rule; the move endpoints answer it with 500 DB_ERROR.
create function refuse_second_open_deal() returns trigger language plpgsql as $$
begin
  if not new.is_won and not new.is_lost and new.deleted_at is null and exists (
    select 1 from deals other
    where other.organization_id = new.organization_id
      and other.contact_id = new.contact_id
      and other.stage_id = new.stage_id
      and other.id <> new.id
      and not other.is_won and not other.is_lost and other.deleted_at is null
  ) then
    raise exception 'another open deal of this contact is already in that stage'
      using errcode = '23505';
  end if;
  return new;
end $$;
create trigger deals_one_open_per_stage before insert or update on deals
  for each row execute function refuse_second_open_deal();

create table messaging_contact_identities (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  contact_id uuid not null references contacts (id),
  source text not null check (source in ('WHATSAPP', 'INSTAGRAM')),
  external_id text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organization_id, source, external_id)
);

create table messaging_identity_resolution_log (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  source text not null,
  external_id text not null,
  action text not null check (action in
    ('matched', 'fallback_phone', 'fallback_email', 'created', 'ambiguous', 'not_found', 'error')),
  contact_id uuid references contacts (id),
  identity_id uuid references messaging_contact_identities (id),
  metadata jsonb not null default '{}',
  error_message text,
  created_at timestamptz not null default now()
);
create index messaging_identity_resolution_log_recent
  on messaging_identity_resolution_log (organization_id, created_at desc);
create index messaging_identity_resolution_log_bad
  on messaging_identity_resolution_log (organization_id, action, created_at desc)
  where action in ('error', 'ambiguous', 'not_found');

create table messaging_conversation_links (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  chatwoot_conversation_id integer not null,
  chatwoot_contact_id integer,
  chatwoot_inbox_id integer,
  contact_id uuid references contacts (id),
  deal_id uuid references deals (id),
  status text not null default 'open' check (status in ('open', 'resolved', 'pending')),
  last_message_at timestamptz,
  last_message_preview text,
  last_message_sender text check (last_message_sender in ('customer', 'agent')),
  unread_count integer not null default 0,
  contact_name text,
  contact_phone text,
  contact_avatar_url text,
  assigned_agent_id integer,
  assigned_agent_name text,
  ai_enabled boolean not null default true,
  handoff_reason text,
  handoff_source text,
  handoff_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organization_id, chatwoot_conversation_id)
);

create table messaging_messages_cache (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id),
  conversation_link_id uuid not null references messaging_conversation_links (id) on delete cascade,
  chatwoot_message_id integer not null,
  message_type text not null check (message_type in ('incoming', 'outgoing', 'activity')),
  sender_type text,
  content text,
  created_at timestamptz not null default now(),
  unique (conversation_link_id, chatwoot_message_id)
);

-- Row-level security as in the real CRM: on everywhere, with policies for the
-- web application's role only. Any other plain role sees no row, and no error.
do $$
declare
  name text;
begin
  foreach name in array array[
    'organizations', 'api_keys', 'messaging_channel_configs', 'contacts', 'contact_identifiers',
    'boards', 'board_stages', 'deals', 'messaging_contact_identities',
    'messaging_identity_resolution_log', 'messaging_conversation_links', 'messaging_messages_cache'
  ] loop
    execute format('alter table %I enable row level security', name);
  end loop;
  foreach name in array array[
    'messaging_contact_identities', 'messaging_identity_resolution_log', 'messaging_conversation_links'
  ] loop
    execute format('create policy read_all on %I for select to authenticated using (true)', name);
  end loop;
end $$;
