import { Knex } from 'knex';
import { formatIncidentNumber } from '@messaging-health/backstage-plugin-common';
import { Timeline } from '../../timeline';
import { IncidentDependencies } from '../IncidentDependencies';
import { getIncident } from '../store/getIncident';
import { listHypotheses } from '../store/listHypotheses';
import { documentText } from './documentText';
import { searchWords } from './searchWords';
import { storeDocument } from './textSearch';

/** How documents are assembled; one more each time that is changed, so that they are made anew. */
export const DOCUMENT_VERSION = 1;

/** Where the parts of a document are read. */
export type DocumentSource = Pick<IncidentDependencies, 'readAnalysis'> & {
  timeline: Pick<Timeline, 'list'>;
};

/**
 * Assembles what text search reads of an incident and puts it in the place of what was there, in the transaction
 * that changed the incident: what is erased is not found any more, what is said is found at once.
 */
export async function replaceDocument(
  deps: DocumentSource,
  transaction: Knex.Transaction,
  sequence: number,
): Promise<void> {
  const incident = await getIncident({ knex: transaction, sequence });
  if (!incident) {
    return;
  }
  const number = formatIncidentNumber(sequence);
  const text = documentText({
    incident,
    hypotheses: await listHypotheses({ knex: transaction, sequence }),
    timeline: await deps.timeline.list(number, transaction),
    analysis: await deps.readAnalysis?.(number, transaction),
  });
  await storeDocument(transaction, {
    sequence,
    detectedAt: incident.summary.detectedAt,
    version: DOCUMENT_VERSION,
    text,
    words: searchWords(text),
  });
}
