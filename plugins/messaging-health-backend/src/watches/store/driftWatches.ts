import { Statement } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromTimestamp, TABLES } from '../../database';
import { DriftWatchRow, problemColumn } from './driftRow';

/** How the watch over an organization goes. */
export interface StoredWatch {
  comparedAt?: Date;
  problem?: Statement;
}

/** The watch over an organization; undefined where there is none. */
export async function findDriftWatch(options: {
  knex: Knex;
  organizationId: string;
}): Promise<StoredWatch | undefined> {
  const { knex, organizationId } = options;
  const row: DriftWatchRow | undefined = await knex<DriftWatchRow>(
    TABLES.watches.driftWatches,
  )
    .where({ organization_id: organizationId })
    .first();
  return (
    row && {
      comparedAt:
        row.compared_at === null ? undefined : fromTimestamp(row.compared_at),
      problem: row.problem ? problemColumn.decode(row.problem) : undefined,
    }
  );
}

/** Keeps how a comparison went. With a problem, the last whole comparison stays the last. */
export async function saveDriftWatch(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  at: string;
  problem?: Statement;
}): Promise<void> {
  const { transaction, organizationId, at, problem } = options;
  await transaction<DriftWatchRow>(TABLES.watches.driftWatches)
    .insert({
      organization_id: organizationId,
      compared_at: problem ? null : at,
      problem: problem ? problemColumn.encode(problem) : null,
    })
    .onConflict('organization_id')
    .merge(problem ? ['problem'] : ['compared_at', 'problem']);
}

/** Says of every watch that nothing is known. */
export async function saveProblemOfAll(options: {
  knex: Knex;
  problem: Statement;
}): Promise<void> {
  const { knex, problem } = options;
  await knex<DriftWatchRow>(TABLES.watches.driftWatches).update({
    problem: problemColumn.encode(problem),
  });
}
