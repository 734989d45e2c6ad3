import { RatioSignal } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import {
  insertParts,
  fromTimestamp,
  TABLES,
  toTimestamp,
} from '../../database';

/** A pushed observation, parsed. */
export interface ReceivedObservation {
  id: string;
  organizationId: string;
  signal: RatioSignal;
  happenedAt: Date;
  total: number;
  failed: number;
}

interface PushedRow {
  sender: string;
  observation_id: string;
  organization_id: string;
  signal: RatioSignal;
  happened_at: string;
  total: number;
  failed: number;
  received_at: string;
}

const COLUMNS = 8;

/** Stores what is new, and answers just that: a repeated id is left as it is. */
export async function insertPushedObservations(deps: {
  transaction: Knex.Transaction;
  sender: string;
  receivedAt: Date;
  observations: ReceivedObservation[];
}): Promise<ReceivedObservation[]> {
  const { transaction, sender, receivedAt, observations } = deps;
  const rows = observations
    .map(observation => ({
      sender,
      observation_id: observation.id,
      organization_id: observation.organizationId,
      signal: observation.signal,
      happened_at: toTimestamp(observation.happenedAt),
      total: observation.total,
      failed: observation.failed,
      received_at: toTimestamp(receivedAt),
    }))
    // In one order everywhere, so that two batches never wait for each other in a circle.
    .sort((a, b) => (a.observation_id < b.observation_id ? -1 : 1));
  const inserted: ReceivedObservation[] = [];
  for (const part of insertParts(transaction, rows, COLUMNS)) {
    const fresh = await transaction<PushedRow>(TABLES.health.pushed)
      .insert(part)
      .onConflict(['sender', 'observation_id'])
      .ignore()
      .returning([
        'observation_id',
        'organization_id',
        'signal',
        'happened_at',
        'total',
        'failed',
      ]);
    inserted.push(...fresh.map(toObservation));
  }
  return inserted;
}

function toObservation(
  row: Omit<PushedRow, 'sender' | 'received_at'>,
): ReceivedObservation {
  return {
    id: row.observation_id,
    organizationId: row.organization_id,
    signal: row.signal,
    happenedAt: fromTimestamp(row.happened_at),
    total: Number(row.total),
    failed: Number(row.failed),
  };
}
