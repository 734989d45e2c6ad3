import { Knex } from 'knex';
import { TABLES } from '../../database';
import { FleetRecord } from '../FleetRecord';
import { FleetMemberRow, toFleetRow, toMemberStanding } from './fleetRow';

/** Stores a new fleet rollback with its members, in their order. */
export async function insertFleetRollback(options: {
  transaction: Knex.Transaction;
  record: FleetRecord;
}): Promise<void> {
  const { transaction, record } = options;
  await transaction(TABLES.fleet.rollbacks).insert(toFleetRow(record));
  const rows = record.members.map(
    (member, position): FleetMemberRow => ({
      fleet_rollback_id: record.id,
      organization_id: member.organizationId,
      position,
      wave: member.wave,
      title: member.title,
      entity_ref: member.entityRef,
      ...toMemberStanding(member),
    }),
  );
  await transaction(TABLES.fleet.members).insert(rows);
}
