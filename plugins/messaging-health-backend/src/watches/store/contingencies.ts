import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';
import {
  ContingencyRow,
  fromContingencyRow,
  StoredContingency,
} from './contingencyRow';

/** Begins a contingency; one that is known stays as it is. */
export async function beginContingency(options: {
  knex: Knex;
  contingency: StoredContingency;
}): Promise<void> {
  const { knex, contingency } = options;
  await knex<ContingencyRow>(TABLES.watches.contingencies)
    .insert({
      operation_id: contingency.operationId,
      organization_id: contingency.organizationId,
      incident: contingency.incident,
      since: toTimestamp(contingency.since),
    })
    .onConflict('operation_id')
    .ignore();
}

/** The contingency of a rollback; undefined before it has begun. */
export async function findContingency(options: {
  knex: Knex;
  operationId: string;
}): Promise<StoredContingency | undefined> {
  const { knex, operationId } = options;
  const row: ContingencyRow | undefined = await knex<ContingencyRow>(
    TABLES.watches.contingencies,
  )
    .where({ operation_id: operationId })
    .first();
  return row && fromContingencyRow(row);
}

/** The newest contingency of an organization. */
export async function findNewestContingency(options: {
  knex: Knex;
  organizationId: string;
}): Promise<StoredContingency | undefined> {
  const { knex, organizationId } = options;
  const row: ContingencyRow | undefined = await knex<ContingencyRow>(
    TABLES.watches.contingencies,
  )
    .where({ organization_id: organizationId })
    .orderBy('since', 'desc')
    .first();
  return row && fromContingencyRow(row);
}

/** Keeps when all seven points held first. */
export async function markVerified(options: {
  knex: Knex;
  operationId: string;
  at: string;
}): Promise<void> {
  const { knex, operationId, at } = options;
  await knex<ContingencyRow>(TABLES.watches.contingencies)
    .where({ operation_id: operationId })
    .whereNull('verified_at')
    .update({ verified_at: at });
}
