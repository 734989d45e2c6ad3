import {
  actorSchema,
  statementSchema,
  TimelineEntry,
  timelineKindSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { jsonColumn } from '../../database';

const actorColumn = jsonColumn('timeline_entries.actor', actorSchema);
const statementColumn = jsonColumn(
  'timeline_entries.statement',
  statementSchema,
);
const detailsColumn = jsonColumn(
  'timeline_entries.details',
  z.record(z.string(), z.unknown()),
);

/** A row of `timeline_entries`. */
export interface TimelineEntryRow {
  incident: string;
  sequence: number;
  organization_id: string;
  at: string;
  actor: string;
  kind: string;
  statement: string;
  details: string;
  previous_hash: string;
  hash: string;
  once_key: string | null;
}

/** An entry as its row holds it. */
export function toTimelineEntryRow(
  entry: TimelineEntry,
  onceKey: string | undefined,
): TimelineEntryRow {
  return {
    incident: entry.incident,
    sequence: entry.sequence,
    organization_id: entry.organizationId,
    at: entry.at,
    actor: actorColumn.encode(entry.actor),
    kind: entry.kind,
    statement: statementColumn.encode(entry.statement),
    details: detailsColumn.encode(entry.details),
    previous_hash: entry.previousHash,
    hash: entry.hash,
    once_key: onceKey ?? null,
  };
}

/** The entry that a row holds. */
export function fromTimelineEntryRow(row: TimelineEntryRow): TimelineEntry {
  return {
    organizationId: row.organization_id,
    incident: row.incident,
    sequence: row.sequence,
    at: row.at,
    actor: actorColumn.decode(row.actor),
    kind: timelineKindSchema.parse(row.kind),
    statement: statementColumn.decode(row.statement),
    details: detailsColumn.decode(row.details),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
