import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromIncidentRow, IncidentRow, StoredIncident } from './incidentRow';

/** One incident; `lock` keeps others from changing it until the transaction ends. */
export async function getIncident(
  options: { sequence: number } & (
    | { knex: Knex }
    | { transaction: Knex.Transaction; lock: true }
  ),
): Promise<StoredIncident | undefined> {
  const knex = 'knex' in options ? options.knex : options.transaction;
  const query = knex<IncidentRow>(TABLES.incidents.incidents)
    .where({ sequence: options.sequence })
    .first();
  const row = await ('lock' in options ? query.forUpdate() : query);
  return row && fromIncidentRow(row);
}
