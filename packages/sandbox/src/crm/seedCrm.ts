import { Pool } from 'pg';
import { organizations } from '../organizations/organizations';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { hashApiKey } from './deals/findApiKey';
import { Queryable } from './Queryable';

/** The sales board that every invented organization has. */
export const BOARD_KEY = 'atendimento';
export const STAGE_LABELS = [
  'Novo contato',
  'Em conversa',
  'Proposta',
  'Fechamento',
] as const;

async function seedBoard(db: Queryable, org: SandboxOrganization) {
  const { rows } = await db.query<{ id: string }>(
    `insert into boards (organization_id, key, name) values ($1, $2, 'Atendimento') returning id`,
    [org.id, BOARD_KEY],
  );
  await db.query(
    `insert into board_stages (organization_id, board_id, name, label, "order")
     select $1, $2, label, label, position
       from unnest($3::text[]) with ordinality as stage (label, position)`,
    [org.id, rows[0].id, STAGE_LABELS],
  );
}

async function seedOrganization(db: Queryable, org: SandboxOrganization) {
  const { rowCount } = await db.query(
    'insert into organizations (id, name) values ($1, $2) on conflict do nothing',
    [org.id, org.title],
  );
  if (rowCount === 0) {
    return;
  }
  await db.query(
    'insert into api_keys (organization_id, key_hash) values ($1, $2)',
    [org.id, hashApiKey(org.crmApiKey)],
  );
  for (const inbox of Object.values(org.inboxes)) {
    await db.query(
      `insert into messaging_channel_configs
         (organization_id, chatwoot_base_url, chatwoot_api_token, chatwoot_account_id, chatwoot_inbox_id, channel_type, name)
       values ($1, 'http://127.0.0.1:7613', 'sandbox', $2, $3, $4, $5)`,
      [org.id, org.chatwootAccountId, inbox.id, inbox.channel, inbox.name],
    );
  }
  await seedBoard(db, org);
}

/** Enters the invented organizations where they are missing. Safe to repeat. */
export async function seedCrm(
  pool: Pool,
  known: readonly SandboxOrganization[] = organizations,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const organization of known) {
      await seedOrganization(client, organization);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
