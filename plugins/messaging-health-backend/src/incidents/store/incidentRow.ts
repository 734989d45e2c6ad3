import {
  actorSchema,
  formatIncidentNumber,
  incidentSeveritySchema,
  incidentStatusSchema,
  IncidentSummary,
  rcaStageSchema,
  slaOutcomeSchema,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';

const openedByColumn = jsonColumn('incidents.opened_by', actorSchema);

/** A row of `incidents`. */
export interface IncidentRow {
  sequence: number;
  organization_id: string;
  organization_title: string;
  entity_ref: string;
  status: string;
  severity: string;
  commander: string | null;
  open_ticket: number | null;
  onset_at: string | null;
  detected_at: string;
  opened_by: string;
  reason: string | null;
  diagnosed_at: string | null;
  decided_at: string | null;
  restored_at: string | null;
  closed_at: string | null;
  sla: string;
  rca_stage: string | null;
  planned_go_live_at: string | null;
  updated_at: string;
}

/** What is stored of an incident besides its lists. */
export interface StoredIncident {
  sequence: number;
  summary: Omit<IncidentSummary, 'triggers'>;
  reason?: string;
  plannedGoLiveAt?: string;
}

/** An incident that has just been opened, as its row holds it. */
export function toOpenIncidentRow(incident: StoredIncident): IncidentRow {
  const { summary } = incident;
  return {
    sequence: incident.sequence,
    organization_id: summary.organizationId,
    organization_title: summary.organizationTitle,
    entity_ref: summary.entityRef,
    status: summary.status,
    severity: summary.severity,
    commander: summary.commander ?? null,
    open_ticket: 1,
    onset_at: summary.onsetAt ?? null,
    detected_at: summary.detectedAt,
    opened_by: openedByColumn.encode(summary.openedBy),
    reason: incident.reason ?? null,
    diagnosed_at: null,
    decided_at: null,
    restored_at: null,
    closed_at: null,
    sla: summary.sla,
    rca_stage: null,
    planned_go_live_at: null,
    updated_at: summary.updatedAt,
  };
}

/** The incident that a row holds. */
export function fromIncidentRow(row: IncidentRow): StoredIncident {
  return {
    sequence: row.sequence,
    reason: row.reason ?? undefined,
    plannedGoLiveAt: row.planned_go_live_at ?? undefined,
    summary: {
      number: formatIncidentNumber(row.sequence),
      organizationId: row.organization_id,
      organizationTitle: row.organization_title,
      entityRef: row.entity_ref,
      status: incidentStatusSchema.parse(row.status),
      severity: incidentSeveritySchema.parse(row.severity),
      commander: row.commander ?? undefined,
      onsetAt: row.onset_at ?? undefined,
      detectedAt: row.detected_at,
      openedBy: openedByColumn.decode(row.opened_by),
      diagnosedAt: row.diagnosed_at ?? undefined,
      decidedAt: row.decided_at ?? undefined,
      restoredAt: row.restored_at ?? undefined,
      sla: slaOutcomeSchema.parse(row.sla),
      rca:
        row.rca_stage === null
          ? undefined
          : rcaStageSchema.parse(row.rca_stage),
      closedAt: row.closed_at ?? undefined,
      updatedAt: row.updated_at,
    },
  };
}

/** A summary with its triggers. */
export function toSummary(
  incident: StoredIncident,
  triggers: Map<number, TriggerId[]>,
): IncidentSummary {
  return {
    ...incident.summary,
    triggers: triggers.get(incident.sequence) ?? [],
  };
}
