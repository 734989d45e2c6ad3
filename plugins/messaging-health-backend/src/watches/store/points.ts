import {
  Actor,
  ContingencyPoint,
  ContingencyPointId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import {
  fromPointRow,
  pointActorColumn,
  PointRow,
  standingColumn,
  StoredPoint,
} from './contingencyRow';

/** The points of a contingency that are known, by their ids. */
export async function listPoints(options: {
  knex: Knex;
  operationId: string;
}): Promise<Map<ContingencyPointId, StoredPoint>> {
  const { knex, operationId } = options;
  const rows: PointRow[] = await knex<PointRow>(TABLES.watches.points)
    .where({ operation_id: operationId })
    .select();
  return new Map(
    rows.map(fromPointRow).map(point => [point.id, point] as const),
  );
}

/** Keeps what was measured, whatever was known before. */
export async function savePoint(options: {
  knex: Knex;
  operationId: string;
  standing: ContingencyPoint;
  at: string;
}): Promise<void> {
  const { knex, operationId, standing, at } = options;
  await knex<PointRow>(TABLES.watches.points)
    .insert({
      operation_id: operationId,
      point: standing.id,
      standing: standingColumn.encode(standing),
      updated_at: at,
    })
    .onConflict(['operation_id', 'point'])
    .merge(['standing', 'updated_at']);
}

/**
 * Puts a person's word in the place of what is known; false where somebody else has
 * changed that since it was read.
 */
export async function replacePoint(options: {
  knex: Knex;
  operationId: string;
  /** What it takes the place of; absent where nobody has said anything yet. */
  known: StoredPoint | undefined;
  standing: ContingencyPoint;
  actor: Actor;
  at: string;
}): Promise<boolean> {
  const { knex, operationId, known, standing, actor, at } = options;
  const columns = {
    standing: standingColumn.encode(standing),
    actor: pointActorColumn.encode(actor),
    updated_at: at,
  };
  const table = knex<PointRow>(TABLES.watches.points);
  if (known) {
    const changed = await table
      .where({
        operation_id: operationId,
        point: standing.id,
        standing: known.text,
      })
      .update(columns);
    return changed > 0;
  }
  const inserted = await table
    .insert({ operation_id: operationId, point: standing.id, ...columns })
    .onConflict(['operation_id', 'point'])
    .ignore()
    .returning('point');
  return inserted.length > 0;
}
