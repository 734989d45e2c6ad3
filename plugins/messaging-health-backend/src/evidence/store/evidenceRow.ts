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
  'evidence_items.content',
  z.record(z.string(), z.unknown()),
);

/** A row of `evidence_items`. */
export interface EvidenceRow {
  id: string;
  incident: string;
  kind: string;
  collected_at: string;
  collected_by: string;
  content: string;
  once_key: string | null;
}

/** Evidence as its row holds it. */
export function toEvidenceRow(
  evidence: Evidence,
  onceKey: string | undefined,
): EvidenceRow {
  return {
    id: evidence.id,
    incident: evidence.incident,
    kind: evidence.kind,
    collected_at: evidence.collectedAt,
    collected_by: collectedByColumn.encode(evidence.collectedBy),
    content: contentColumn.encode(evidence.content),
    once_key: onceKey ?? null,
  };
}

/** The evidence that a row holds. */
export function fromEvidenceRow(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    incident: row.incident,
    kind: evidenceKindSchema.parse(row.kind),
    collectedAt: row.collected_at,
    collectedBy: collectedByColumn.decode(row.collected_by),
    content: contentColumn.decode(row.content),
  };
}
