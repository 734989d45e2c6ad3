import { Knex } from 'knex';
import { TABLES } from '../../database';
import { StoredIncident, toOpenIncidentRow } from './incidentRow';

/** Stores a new, open incident. Fails with a database conflict where the organization has one. */
export async function insertIncident(options: {
  transaction: Knex.Transaction;
  incident: StoredIncident;
}): Promise<void> {
  const { transaction, incident } = options;
  await transaction(TABLES.incidents.incidents).insert(
    toOpenIncidentRow(incident),
  );
}
