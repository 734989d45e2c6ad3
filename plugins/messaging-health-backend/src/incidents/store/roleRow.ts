import {
  actorSchema,
  incidentRoleSchema,
  RoleHolder,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';

const handedByColumn = jsonColumn('incident_roles.handed_by', actorSchema);

/** A row of `incident_roles`. */
export interface RoleRow {
  incident: number;
  role: string;
  holder: string | null;
  since: string | null;
  handed_by: string | null;
}

/** Who takes a role, as the row holds it. */
export function toRoleRow(incident: number, taken: RoleHolder): RoleRow {
  return {
    incident,
    role: taken.role,
    holder: taken.holder ?? null,
    since: taken.since ?? null,
    handed_by: taken.handedBy ? handedByColumn.encode(taken.handedBy) : null,
  };
}

/** Who takes the role that a row holds. */
export function fromRoleRow(row: RoleRow): RoleHolder {
  return {
    role: incidentRoleSchema.parse(row.role),
    holder: row.holder ?? undefined,
    since: row.since ?? undefined,
    handedBy:
      row.handed_by === null ? undefined : handedByColumn.decode(row.handed_by),
  };
}
