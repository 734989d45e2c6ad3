import { Knex } from 'knex';
import { TABLES } from '../../database';
import { FleetRecord } from '../FleetRecord';
import { FleetRow, toFleetRow, toMemberStanding } from './fleetRow';

/**
 * Puts `after` in the place of `before`, all or nothing; false where somebody has
 * changed it since `before` was read.
 */
export async function changeFleetRollback(options: {
  knex: Knex;
  before: FleetRecord;
  after: FleetRecord;
}): Promise<boolean> {
  const { knex, before, after } = options;
  const { id, version } = before;
  return knex.transaction(async transaction => {
    const changed = await transaction<FleetRow>(TABLES.fleet.rollbacks)
      .where({ id, version })
      .update({ ...toFleetRow(after), version: version + 1 });
    if (changed !== 1) {
      return false;
    }
    for (const [position, member] of after.members.entries()) {
      if (member !== before.members[position]) {
        await transaction(TABLES.fleet.members)
          .where({
            fleet_rollback_id: id,
            organization_id: member.organizationId,
          })
          .update(toMemberStanding(member));
      }
    }
    return true;
  });
}
