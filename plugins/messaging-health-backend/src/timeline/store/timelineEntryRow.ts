import {
  actorSchema,
  evidenceCommitmentSchema,
  say,
  statementSchema,
  TimelineEntry,
  timelineKindSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { jsonColumn } from '../../database';

const actorColumn = jsonColumn('timeline_entries.actor', actorSchema);
const statementColumn = jsonColumn(
  'timeline_contents.statement',
  statementSchema,
);
const detailsColumn = jsonColumn(
  'timeline_contents.details',
  z.record(z.string(), z.unknown()),
);
const evidenceColumn = jsonColumn(
  'timeline_entries.evidence',
  z.array(evidenceCommitmentSchema),
);

/** A row of `timeline_entries`; what it says is in it in format 1 only. */
export interface TimelineEntryRow {
  incident: string;
  sequence: number;
  organization_id: string;
  at: string;
  actor: string;
  kind: string;
  format: number;
  commitment: string | null;
  evidence: string | null;
  statement: string | null;
  details: string | null;
  previous_hash: string;
  hash: string;
  once_key: string | null;
}

/** A row of `timeline_contents`. */
export interface TimelineContentRow {
  incident: string;
  sequence: number;
  statement: string;
  details: string;
  salt: string;
}

/** An entry's row, with what it says beside it unless that was erased. */
export interface JoinedEntryRow extends TimelineEntryRow {
  content_statement: string | null;
  content_details: string | null;
  salt: string | null;
}

/** An entry of format 2 as its two rows hold it. */
export function toTimelineEntryRows(
  entry: TimelineEntry & { format: 2; commitment: string; salt: string },
  onceKey: string | undefined,
): { entry: TimelineEntryRow; content: TimelineContentRow } {
  const { incident, sequence, salt } = entry;
  return {
    entry: {
      incident,
      sequence,
      organization_id: entry.organizationId,
      at: entry.at,
      actor: actorColumn.encode(entry.actor),
      kind: entry.kind,
      format: entry.format,
      commitment: entry.commitment,
      evidence: entry.evidence ? evidenceColumn.encode(entry.evidence) : null,
      statement: null,
      details: null,
      previous_hash: entry.previousHash,
      hash: entry.hash,
      once_key: onceKey ?? null,
    },
    content: {
      incident,
      sequence,
      statement: statementColumn.encode(entry.statement),
      details: detailsColumn.encode(entry.details),
      salt,
    },
  };
}

function contentOf(
  row: JoinedEntryRow,
): Pick<TimelineEntry, 'statement' | 'details' | 'salt' | 'erased'> {
  const statement = row.statement ?? row.content_statement;
  const details = row.details ?? row.content_details;
  if (statement === null || details === null) {
    return {
      statement: say('proof.content-erased'),
      details: {},
      erased: true,
    };
  }
  return {
    statement: statementColumn.decode(statement),
    details: detailsColumn.decode(details),
    ...(row.salt === null ? {} : { salt: row.salt }),
  };
}

/** The entry that its rows hold. */
export function fromTimelineEntryRow(row: JoinedEntryRow): TimelineEntry {
  return {
    organizationId: row.organization_id,
    incident: row.incident,
    sequence: row.sequence,
    at: row.at,
    actor: actorColumn.decode(row.actor),
    kind: timelineKindSchema.parse(row.kind),
    ...(row.format === 1 ? {} : { format: 2 }),
    ...(row.commitment === null ? {} : { commitment: row.commitment }),
    ...(row.evidence === null
      ? {}
      : { evidence: evidenceColumn.decode(row.evidence) }),
    previousHash: row.previous_hash,
    hash: row.hash,
    ...contentOf(row),
  };
}
