import {
  actorSchema,
  Evidence,
  evidenceKindSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { jsonColumn } from '../../database';

const collectedByColumn = jsonColumn(
  'evidence_items.collected_by',
  actorSchema,
);
const contentColumn = jsonColumn(
  'evidence_contents.content',
  z.record(z.string(), z.unknown()),
);

/** A row of `evidence_items`; what it says is in it only before 0.2. */
export interface EvidenceRow {
  id: string;
  incident: string;
  kind: string;
  collected_at: string;
  collected_by: string;
  commitment: string | null;
  content: string | null;
  once_key: string | null;
}

/** A row of `evidence_contents`. */
export interface EvidenceContentRow {
  evidence_id: string;
  content: string;
  salt: string;
}

/** An item's row, with what it says beside it unless that was erased. */
export interface JoinedEvidenceRow extends EvidenceRow {
  kept_content: string | null;
  salt: string | null;
}

/** Evidence as its two rows hold it. */
export function toEvidenceRows(
  evidence: Evidence & { commitment: string; salt: string },
  onceKey: string | undefined,
): { item: EvidenceRow; content: EvidenceContentRow } {
  return {
    item: {
      id: evidence.id,
      incident: evidence.incident,
      kind: evidence.kind,
      collected_at: evidence.collectedAt,
      collected_by: collectedByColumn.encode(evidence.collectedBy),
      commitment: evidence.commitment,
      content: null,
      once_key: onceKey ?? null,
    },
    content: {
      evidence_id: evidence.id,
      content: contentColumn.encode(evidence.content),
      salt: evidence.salt,
    },
  };
}

/** The evidence that its rows hold. */
export function fromEvidenceRow(row: JoinedEvidenceRow): Evidence {
  const content = row.content ?? row.kept_content;
  return {
    id: row.id,
    incident: row.incident,
    kind: evidenceKindSchema.parse(row.kind),
    collectedAt: row.collected_at,
    collectedBy: collectedByColumn.decode(row.collected_by),
    content: content === null ? {} : contentColumn.decode(content),
    ...(row.salt === null ? {} : { salt: row.salt }),
    ...(row.commitment === null ? {} : { commitment: row.commitment }),
    ...(content === null ? { erased: true } : {}),
  };
}
