import {
  actorSchema,
  rcaStageSchema,
  RcaVersion,
  recordLanguageSchema,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';

const authorColumn = jsonColumn('incident_rca_versions.author', actorSchema);

/** A row of `incident_rca_versions`. */
export interface RcaVersionRow {
  incident: string;
  version: number;
  stage: string;
  language: string;
  text: string | null;
  author: string;
  at: string;
  entry: number;
  evidence_id: string | null;
}

/** Where a version is in the record of its incident. */
export interface RcaPlace {
  incident: string;
  entry: number;
  evidenceId?: string;
}

/** A version as its row holds it. */
export function toRcaVersionRow(
  version: RcaVersion,
  place: RcaPlace,
): RcaVersionRow {
  return {
    incident: place.incident,
    version: version.version,
    stage: version.stage,
    language: version.language,
    text: version.text ?? null,
    author: authorColumn.encode(version.author),
    at: version.at,
    entry: place.entry,
    evidence_id: place.evidenceId ?? null,
  };
}

/** The version that a row holds. */
export function fromRcaVersionRow(row: RcaVersionRow): RcaVersion {
  return {
    version: row.version,
    stage: rcaStageSchema.parse(row.stage),
    language: recordLanguageSchema.parse(row.language),
    ...(row.text === null ? {} : { text: row.text }),
    author: authorColumn.decode(row.author),
    at: row.at,
  };
}
