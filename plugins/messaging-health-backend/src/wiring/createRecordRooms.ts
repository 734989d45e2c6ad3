import { DefaultDossierService } from '../dossier';
import { createRetentionRoom } from '../retention';
import { DefaultRootCauseService, readAnalysis } from '../rootCause';
import { createIncidentHistory } from './createIncidentHistory';
import { createIncidentRooms } from './createIncidentRooms';
import { createProof } from './createProof';
import { Foundation } from './Foundation';
import { LaterRooms, stillBuilt } from './LaterRooms';

/** What is made of incidents: their history, analyses, proof and dossiers, and what is purged. */
export function createRecordRooms(
  foundation: Foundation,
  {
    signer,
    evidence,
    incidents,
    communications,
  }: ReturnType<typeof createIncidentRooms>,
  later: LaterRooms,
) {
  const { clock, options, timeZoneOf } = foundation;
  const { pseudonymKey } = options;
  const documents = createIncidentHistory({
    ...foundation,
    pseudonymKey,
    readAnalysis,
  });
  const rootCause = new DefaultRootCauseService({ ...foundation, incidents });
  const proof = createProof({
    ...{ ...foundation, pseudonymKey, signer, incidents, communications },
    attachments: evidence.attachments,
  });
  const retention = createRetentionRoom({
    ...foundation,
    policy: options.retention.incidents,
    history: documents.service,
    getIncident: number => incidents.get(number),
    erase: (number, what, by) => proof.erase(number, what, by),
  });
  const dossiers = new DefaultDossierService({
    ...{ clock, incidents, rootCause, timeZoneOf },
    operationsOf: number =>
      stillBuilt(later.operations).service.ofIncident(number),
    verify: number => proof.verify(number),
  });
  return {
    incidentHistory: documents.service,
    ...{ documents, rootCause, proof, retention, dossiers },
  };
}
