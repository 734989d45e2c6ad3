import {
  actorSchema,
  fleetDecisionSchema,
  FleetMember,
  fleetMemberStateSchema,
  fleetRollbackSchema,
  fleetRollbackStatusSchema,
  statementSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { jsonColumn } from '../../database';
import { FleetRecord } from '../FleetRecord';

const requestedByColumn = jsonColumn(
  'fleet_rollbacks.requested_by',
  actorSchema,
);
const stopColumn = jsonColumn(
  'fleet_rollbacks.stop',
  fleetRollbackSchema.shape.stop.unwrap(),
);
const decisionsColumn = jsonColumn(
  'fleet_rollbacks.decisions',
  z.array(fleetDecisionSchema.extend({ by: actorSchema, told: z.boolean() })),
);
const statementColumn = jsonColumn(
  'fleet_rollback_members.statement',
  statementSchema,
);

/** A row of `fleet_rollbacks`. */
export interface FleetRow {
  id: string;
  status: string;
  reason: string;
  requested_by: string;
  requested_at: string;
  wave_size: number;
  wave: number;
  stop: string | null;
  version: number;
  updated_at: string;
  finished_at: string | null;
  decisions: string;
  scaffolder_task_id: string | null;
}

/** A row of `fleet_rollback_members`. */
export interface FleetMemberRow {
  fleet_rollback_id: string;
  organization_id: string;
  position: number;
  wave: number;
  title: string;
  entity_ref: string;
  state: string;
  operation_id: string | null;
  incident: string | null;
  statement: string | null;
}

/** A fleet rollback as its row holds it; the members have theirs. */
export function toFleetRow(record: FleetRecord): FleetRow {
  return {
    id: record.id,
    status: record.status,
    reason: record.reason,
    requested_by: requestedByColumn.encode(record.requestedBy),
    requested_at: record.requestedAt,
    wave_size: record.waveSize,
    wave: record.wave,
    stop: record.stop ? stopColumn.encode(record.stop) : null,
    version: record.version,
    updated_at: record.updatedAt,
    finished_at: record.finishedAt ?? null,
    decisions: decisionsColumn.encode(record.decisions),
    scaffolder_task_id: record.scaffolderTaskId ?? null,
  };
}

/** The columns of a member that change while its fleet rollback goes on. */
export function toMemberStanding(member: FleetMember) {
  return {
    state: member.state,
    operation_id: member.operationId ?? null,
    incident: member.incident ?? null,
    statement: member.statement
      ? statementColumn.encode(member.statement)
      : null,
  };
}

function fromMemberRow(row: FleetMemberRow): FleetMember {
  return {
    organizationId: row.organization_id,
    title: row.title,
    entityRef: row.entity_ref,
    wave: row.wave,
    state: fleetMemberStateSchema.parse(row.state),
    operationId: row.operation_id ?? undefined,
    incident: row.incident ?? undefined,
    statement: row.statement
      ? statementColumn.decode(row.statement)
      : undefined,
  };
}

/** A fleet rollback as its rows hold it; `members` are its own, in order. */
export function fromFleetRows(
  row: FleetRow,
  members: FleetMemberRow[],
): FleetRecord {
  return {
    id: row.id,
    status: fleetRollbackStatusSchema.parse(row.status),
    reason: row.reason,
    requestedBy: requestedByColumn.decode(row.requested_by),
    requestedAt: row.requested_at,
    waveSize: row.wave_size,
    wave: row.wave,
    stop: row.stop ? stopColumn.decode(row.stop) : undefined,
    version: row.version,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at ?? undefined,
    decisions: decisionsColumn.decode(row.decisions),
    scaffolderTaskId: row.scaffolder_task_id ?? undefined,
    members: members.map(fromMemberRow),
  };
}
