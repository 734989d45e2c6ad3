import {
  INCIDENT_ROLES,
  RoleHolder,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromRoleRow, RoleRow } from './roleRow';

/** Who takes each role of an incident, in the runbook's order; all of them, also those that nobody takes. */
export async function listRoles(options: {
  knex: Knex;
  sequence: number;
}): Promise<RoleHolder[]> {
  const { knex, sequence } = options;
  const rows: RoleRow[] = await knex<RoleRow>(TABLES.incidents.roles)
    .where({ incident: sequence })
    .select();
  const taken = rows.map(fromRoleRow);
  return INCIDENT_ROLES.map(
    role => taken.find(holder => holder.role === role) ?? { role },
  );
}
