import { Observation } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { insertParts, TABLES, toTimestamp } from '../../database';

/** Figures of a minute as a source gave them. */
export interface SourcedObservation extends Observation {
  source: string;
}

const KEY = ['organization_id', 'signal', 'source', 'minute_at'];
const COLUMNS = 6;

/** One row a minute, in the order of their key, so that two writers never wait for each other in a circle. */
function toRows(observations: SourcedObservation[], add: boolean) {
  const rows = new Map<string, ReturnType<typeof toRow>>();
  for (const observation of observations) {
    const row = toRow(observation);
    const key = KEY.map(column => row[column as keyof typeof row]).join(' ');
    const earlier = add ? rows.get(key) : undefined;
    rows.set(key, {
      ...row,
      total: row.total + (earlier?.total ?? 0),
      failed: row.failed + (earlier?.failed ?? 0),
    });
  }
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

function toRow(observation: SourcedObservation) {
  return {
    organization_id: observation.organizationId,
    signal: observation.signal,
    source: observation.source,
    minute_at: toTimestamp(observation.minute),
    total: observation.total,
    failed: observation.failed,
  };
}

/** Puts figures in the place of what was known of their minutes. */
export async function replaceMinutes(deps: {
  knex: Knex;
  observations: SourcedObservation[];
}): Promise<void> {
  for (const rows of insertParts(
    deps.knex,
    toRows(deps.observations, false),
    COLUMNS,
  )) {
    await deps
      .knex(TABLES.health.minutes)
      .insert(rows)
      .onConflict(KEY)
      .merge(['total', 'failed']);
  }
}

/** Adds figures to what was known of their minutes. */
export async function addToMinutes(deps: {
  transaction: Knex.Transaction;
  observations: SourcedObservation[];
}): Promise<void> {
  const { transaction } = deps;
  const sum = (column: string) =>
    transaction.raw('?? + excluded.??', [
      `${TABLES.health.minutes}.${column}`,
      column,
    ]);
  for (const rows of insertParts(
    transaction,
    toRows(deps.observations, true),
    COLUMNS,
  )) {
    await transaction(TABLES.health.minutes)
      .insert(rows)
      .onConflict(KEY)
      .merge({ total: sum('total'), failed: sum('failed') });
  }
}
