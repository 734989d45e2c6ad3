import { FleetRollbackStatus } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { FleetRecord } from '../FleetRecord';
import { FleetRow } from './fleetRow';
import { readFleetRollbacks } from './readFleetRollbacks';

/** Those in one of these statuses, newest first. */
export async function listFleetRollbacks(options: {
  knex: Knex;
  statuses: FleetRollbackStatus[];
  limit: number;
}): Promise<FleetRecord[]> {
  const { knex, statuses, limit } = options;
  const rows: FleetRow[] = await knex<FleetRow>(TABLES.fleet.rollbacks)
    .whereIn('status', statuses)
    .orderBy([
      { column: 'requested_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select();
  return readFleetRollbacks({ knex, rows });
}
