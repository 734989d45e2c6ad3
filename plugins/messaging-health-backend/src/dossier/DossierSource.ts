import {
  Incident,
  Operation,
  RcaVersion,
  RecordVerdict,
} from '@messaging-health/backstage-plugin-common';

/** All that a dossier is made from. */
export interface DossierSource {
  incident: Incident;
  operations: Operation[];
  /** The newest first. */
  rcaVersions: RcaVersion[];
  verdict: RecordVerdict;
  /** When it is handed out. */
  issuedAt: string;
}
