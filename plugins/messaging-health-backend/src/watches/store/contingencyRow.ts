import {
  Actor,
  actorSchema,
  ContingencyPoint,
  ContingencyPointId,
  contingencyPointIdSchema,
  contingencyPointSchema,
} from '@messaging-health/backstage-plugin-common';
import { fromTimestamp, jsonColumn } from '../../database';

export const standingColumn = jsonColumn(
  'contingency_points.standing',
  contingencyPointSchema,
);
export const pointActorColumn = jsonColumn(
  'contingency_points.actor',
  actorSchema,
);

/** A row of `contingencies`. */
export interface ContingencyRow {
  operation_id: string;
  organization_id: string;
  incident: string;
  since: string;
  verified_at: string | null;
}

/** A row of `contingency_points`. */
export interface PointRow {
  operation_id: string;
  point: string;
  standing: string;
  actor: string | null;
  updated_at: string;
}

/** The contingency that a rollback reached, without its points. */
export interface StoredContingency {
  operationId: string;
  organizationId: string;
  incident: string;
  since: Date;
  verifiedAt?: string;
}

/** A point that was measured, signed or withdrawn. */
export interface StoredPoint {
  id: ContingencyPointId;
  standing: ContingencyPoint;
  /** Who signed or withdrew it. */
  actor?: Actor;
  updatedAt: string;
  /** As the row holds it: a change names what it changes. */
  text: string;
}

/** The contingency that a row holds. */
export function fromContingencyRow(row: ContingencyRow): StoredContingency {
  return {
    operationId: row.operation_id,
    organizationId: row.organization_id,
    incident: row.incident,
    since: fromTimestamp(row.since),
    verifiedAt: row.verified_at ?? undefined,
  };
}

/** The point that a row holds. */
export function fromPointRow(row: PointRow): StoredPoint {
  return {
    id: contingencyPointIdSchema.parse(row.point),
    standing: standingColumn.decode(row.standing),
    actor: row.actor ? pointActorColumn.decode(row.actor) : undefined,
    updatedAt: row.updated_at,
    text: row.standing,
  };
}
