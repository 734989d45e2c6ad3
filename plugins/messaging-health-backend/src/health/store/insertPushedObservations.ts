import { Signal } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { bulkInsert, TABLES, toTimestamp } from '../../database';

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

/** Stores what is new, and answers just that: a repeated id is left as it is. */
export async function insertPushedObservations(deps: {
  transaction: Knex.Transaction;
  sender: string;
  receivedAt: Date;
  observations: ReceivedObservation[];
}): Promise<ReceivedObservation[]> {
  const { transaction, sender, receivedAt, observations } = deps;
  const received_at = toTimestamp(receivedAt);
  // The first of an id within a request counts, as the first of two requests does.
  const byId = new Map<string, ReceivedObservation>();
  for (const observation of observations) {
    if (!byId.has(observation.id)) {
      byId.set(observation.id, observation);
    }
  }
  const rows = [...byId.values()]
    .map(observation => ({
      sender,
      observation_id: observation.id,
      organization_id: observation.organizationId,
      signal: observation.signal,
      happened_at: toTimestamp(observation.happenedAt),
      total: observation.total,
      failed: observation.failed,
      received_at,
    }))
    // In one order everywhere, so that two batches never wait for each other in a circle.
    .sort((a, b) => (a.observation_id < b.observation_id ? -1 : 1));
  const inserted = await bulkInsert({
    connection: transaction,
    table: TABLES.health.pushed,
    columns: COLUMNS,
    rows,
    conflict: { keys: ['sender', 'observation_id'] },
    returning: ['observation_id'],
  });
  return inserted.flatMap(
    ({ observation_id: id }) => byId.get(String(id)) ?? [],
  );
}
