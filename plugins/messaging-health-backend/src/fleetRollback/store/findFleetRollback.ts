import { Knex } from 'knex';
import { TABLES } from '../../database';
import { FleetRecord } from '../FleetRecord';
import { FleetRow } from './fleetRow';
import { readFleetRollbacks } from './readFleetRollbacks';

/** One fleet rollback with its members. */
export async function findFleetRollback(options: {
  knex: Knex;
  id: string;
}): Promise<FleetRecord | undefined> {
  const { knex, id } = options;
  const rows: FleetRow[] = await knex<FleetRow>(TABLES.fleet.rollbacks)
    .where({ id })
    .select();
  return (await readFleetRollbacks({ knex, rows }))[0];
}
