import { Signal } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { bulkInsert, BulkRow, TABLES, toTimestamp } from '../../database';

/** A pushed observation, parsed. */
export interface ReceivedObservation {
  id: string;
  organizationId: string;
  signal: Signal;
  happenedAt: Date;
  total: number;
  failed: number;
}

const COLUMNS = {
  sender: 'text',
  observation_id: 'text',
  organization_id: 'text',
  signal: 'text',
  happened_at: 'text',
  total: 'double',
  failed: 'double',
  received_at: 'text',
} as const;

/** Observations on their way to the database. */
export interface PushedRows {
  byId: Map<string, ReceivedObservation>;
  rows: BulkRow[];
}

/** Makes rows of observations, so that no transaction waits for that. The first of an id counts. */
export function preparePushed(
  sender: string,
  receivedAt: Date,
  observations: ReceivedObservation[],
): PushedRows {
  const received_at = toTimestamp(receivedAt);
  const byId = new Map<string, ReceivedObservation>();
  for (const observation of observations) {
    if (!byId.has(observation.id)) {
      byId.set(observation.id, observation);
    }
  }
  const rows = [...byId.values()]
    // In one order everywhere, so that two batches never wait for each other in a circle.
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(observation => ({
      sender,
      observation_id: observation.id,
      organization_id: observation.organizationId,
      signal: observation.signal,
      happened_at: toTimestamp(observation.happenedAt),
      total: observation.total,
      failed: observation.failed,
      received_at,
    }));
  return { byId, rows };
}

/** Stores what is new, and answers just that: a repeated id is left as it is. */
export async function insertPushedObservations(deps: {
  transaction: Knex.Transaction;
  pushed: PushedRows;
}): Promise<ReceivedObservation[]> {
  const { transaction, pushed } = deps;
  const inserted = await bulkInsert({
    connection: transaction,
    table: TABLES.health.pushed,
    columns: COLUMNS,
    rows: pushed.rows,
    conflict: { keys: ['sender', 'observation_id'] },
    returning: ['observation_id'],
  });
  return inserted.flatMap(
    ({ observation_id: id }) => pushed.byId.get(String(id)) ?? [],
  );
}
