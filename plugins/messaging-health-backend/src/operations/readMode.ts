import { Knex } from 'knex';
import { OrganizationMode } from './OperationService';
import { listModes } from './store/listModes';

/** The mode and freeze of one organization as stored now. */
export async function readMode(options: {
  knex: Knex;
  organizationId: string;
}): Promise<OrganizationMode> {
  const { knex, organizationId } = options;
  const modes = await listModes({ knex, organizationIds: [organizationId] });
  return modes.get(organizationId) ?? { mode: 'v2' };
}
