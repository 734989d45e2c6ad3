import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { CommunicationService } from '../communications';
import { DatabaseEvidenceBook } from '../evidence';
import { AttachmentBook } from '../evidence/attachments';
import { IncidentService } from '../incidents';
import { DefaultRecordProofService, RecordProofService } from '../proof';
import { eraseAnalyses } from '../rootCause';
import { DatabaseTimeline, HeadSigner } from '../timeline';

/** The proof of records; the rooms that keep contents of their own say how those are erased. */
export function createProof(deps: {
  knex: Knex;
  clock: Clock;
  newId: () => string;
  pseudonymKey: string;
  signer: HeadSigner;
  incidents: IncidentService;
  attachments: AttachmentBook;
  communications: CommunicationService;
}): RecordProofService {
  const { attachments, communications } = deps;
  const evidence = new DatabaseEvidenceBook(deps);
  return new DefaultRecordProofService({
    ...deps,
    evidence,
    timeline: new DatabaseTimeline(deps),
    digestAttachments: incident => attachments.digests(incident),
    erasers: {
      attachments,
      communications: {
        erase: async ({ incident, ids, transaction }) => {
          const entries = await communications.erase(
            incident,
            ids,
            transaction,
          );
          const isOfThese = ({ communicationId }: Record<string, unknown>) =>
            ids.some(id => id === communicationId);
          const repeats = (await evidence.list(incident, transaction)).filter(
            ({ content }) => isOfThese(content),
          );
          return { entries, evidence: repeats.map(({ id }) => id) };
        },
      },
      rcaVersions: { erase: eraseAnalyses },
    },
  });
}
