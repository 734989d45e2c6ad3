import { RoleHolder } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { toRoleRow } from './roleRow';

/** Stores who takes a role from now on. */
export async function putRole(options: {
  transaction: Knex.Transaction;
  sequence: number;
  taken: RoleHolder;
}): Promise<void> {
  const { transaction, sequence, taken } = options;
  await transaction(TABLES.incidents.roles)
    .insert(toRoleRow(sequence, taken))
    .onConflict(['incident', 'role'])
    .merge();
}
