import {
  DOSSIER_FORMATS,
  FileAnswer,
  RecordLanguage,
} from '@messaging-health/backstage-plugin-common';

/** Which dossier somebody wants. */
export interface DossierRequest {
  format: (typeof DOSSIER_FORMATS)[number];
  language: RecordLanguage;
  /** IANA name of the zone that stands beside UTC; the organization's own where left out. */
  timeZone?: string;
}

/** Hands records out. */
export interface DossierService {
  /** The whole record of an incident as a file. Throws `NotFoundError`, `InputError` for an unknown zone. */
  handOut(incident: string, request: DossierRequest): Promise<FileAnswer>;
}
