import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';
import { FleetRecord } from '../FleetRecord';
import { FleetMemberRow, FleetRow, fromFleetRows } from './fleetRow';

/** Fleet rollbacks with their members, in the order of `rows`. */
export async function readFleetRollbacks(options: {
  knex: Knex;
  rows: FleetRow[];
}): Promise<FleetRecord[]> {
  const { knex, rows } = options;
  const members = new Map<string, FleetMemberRow[]>();
  for (const part of chunked(rows, 1)) {
    const found = await knex<FleetMemberRow>(TABLES.fleet.members)
      .whereIn(
        'fleet_rollback_id',
        part.map(({ id }) => id),
      )
      .orderBy('position')
      .select();
    for (const row of found) {
      const id = row.fleet_rollback_id;
      members.set(id, [...(members.get(id) ?? []), row]);
    }
  }
  return rows.map(row => fromFleetRows(row, members.get(row.id) ?? []));
}
