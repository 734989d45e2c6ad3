import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';
import { OrganizationMode } from '../OperationService';
import { fromModeRow, ModeRow } from './modeRow';

/**
 * An organization's mode and freeze, which nobody else changes until the transaction
 * ends. Whoever begins an operation takes this lock first, so that of two beginnings
 * at once the second sees what came of the first.
 */
export async function lockMode(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  now: Date;
}): Promise<OrganizationMode> {
  const { transaction, organizationId, now } = options;
  await transaction<ModeRow>(TABLES.operations.modes)
    .insert({
      organization_id: organizationId,
      mode: 'v2',
      updated_at: toTimestamp(now),
    })
    .onConflict('organization_id')
    .ignore();
  const row = await transaction<ModeRow>(TABLES.operations.modes)
    .where({ organization_id: organizationId })
    .forUpdate()
    .first();
  return row ? fromModeRow(row) : { mode: 'v2' };
}
