import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';
import { OrganizationMode } from '../OperationService';
import { fromModeRow, ModeRow } from './modeRow';

/** Modes of many organizations; one without a row runs v2 and is not frozen. */
export async function listModes(options: {
  knex: Knex;
  organizationIds: string[];
}): Promise<Map<string, OrganizationMode>> {
  const { knex, organizationIds } = options;
  const modes = new Map<string, OrganizationMode>(
    organizationIds.map(id => [id, { mode: 'v2' }]),
  );
  for (const part of chunked(organizationIds, 1)) {
    const rows: ModeRow[] = await knex<ModeRow>(TABLES.operations.modes)
      .whereIn('organization_id', part)
      .select();
    rows.forEach(row => modes.set(row.organization_id, fromModeRow(row)));
  }
  return modes;
}
