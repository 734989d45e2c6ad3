import {
  canonicalJson,
  JsonDossier,
} from '@messaging-health/backstage-plugin-common';
import { DossierSource } from './DossierSource';

/**
 * The record as machines read it. The same record, handed out at the same instant, is the
 * same file byte by byte, whatever database it stood in.
 */
export function renderJson(source: DossierSource): string {
  const { incident: whole, rcaVersions, operations, verdict } = source;
  const { timeline, evidence, attachments, ...incident } = whole;
  const dossier: JsonDossier = {
    format: 'messaging-health-dossier',
    version: 1,
    exportedAt: source.issuedAt,
    record: {
      ...{ incident, timeline, evidence, attachments },
      ...{ rcaVersions, operations },
    },
    proof: { head: verdict.head, keys: verdict.keys },
  };
  return `${canonicalJson(dossier)}\n`;
}
