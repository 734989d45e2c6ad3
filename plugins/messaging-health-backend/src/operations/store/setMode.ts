import { Mode } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ModeRow } from './modeRow';

/** Says what runs for an organization; leaves its freeze as it is. */
export async function setMode(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  mode: Mode;
  now: string;
}): Promise<void> {
  const { transaction, organizationId, mode, now } = options;
  await transaction<ModeRow>(TABLES.operations.modes)
    .insert({ organization_id: organizationId, mode, updated_at: now })
    .onConflict('organization_id')
    .merge(['mode', 'updated_at']);
}
