-- What the sandbox itself keeps; no part of a real CRM.
create schema sandbox;

-- Observations that the portal has not taken yet.
create table sandbox.outbox (
  id text primary key,
  observation jsonb not null,
  at timestamptz not null
);
create index outbox_by_time on sandbox.outbox (at);

-- Things done once in the life of a data folder.
create table sandbox.milestones (
  name text primary key,
  reached_at timestamptz not null
);
