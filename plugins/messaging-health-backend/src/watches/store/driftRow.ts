import {
  Drift,
  driftKindSchema,
  statementSchema,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';

export const driftStatementColumn = jsonColumn(
  'drifts.statement',
  statementSchema,
);
export const problemColumn = jsonColumn(
  'drift_watches.problem',
  statementSchema,
);

/** A row of `drifts`. */
export interface DriftRow {
  organization_id: string;
  kind: string;
  subject: string;
  statement: string;
  incident: string;
  noticed_at: string;
  last_seen_at: string;
  told_at: string | null;
}

/** A row of `drift_watches`. */
export interface DriftWatchRow {
  organization_id: string;
  compared_at: string | null;
  problem: string | null;
}

/** A drift, and whether it was told of. */
export interface StoredDrift extends Drift {
  told: boolean;
}

/** The drift that a row holds. */
export function fromDriftRow(row: DriftRow): StoredDrift {
  return {
    kind: driftKindSchema.parse(row.kind),
    subject: row.subject,
    statement: driftStatementColumn.decode(row.statement),
    incident: row.incident,
    noticedAt: row.noticed_at,
    lastSeenAt: row.last_seen_at,
    told: row.told_at !== null,
  };
}
