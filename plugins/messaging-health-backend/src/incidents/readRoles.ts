import { RoleHolder } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { incidentSequence } from './incidentSequence';
import { listRoles } from './store/listRoles';

/** Who takes each role of an incident now, without reading the rest of it. */
export function readRoles(knex: Knex, incident: string): Promise<RoleHolder[]> {
  return listRoles({ knex, sequence: incidentSequence(incident) });
}
