import {
  Hypothesis,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { StoredIncident } from '../store/incidentRow';

/** Most characters of a document. */
const LONGEST_TEXT = 100_000;

/** What a document is assembled from; all of it was masked before. */
export interface DocumentSources {
  incident: StoredIncident;
  hypotheses: ReadonlyArray<Pick<Hypothesis, 'text' | 'reason'>>;
  timeline: ReadonlyArray<Pick<TimelineEntry, 'kind' | 'statement' | 'erased'>>;
  /** The newest version of the root cause analysis. */
  analysis?: string;
}

/**
 * What text search reads of an incident: who it is about, why it was opened, the hypotheses, the analysis, and each
 * thing that its timeline tells, once. What was erased is in none of it.
 */
export function documentText(sources: DocumentSources): string {
  const { incident, hypotheses, timeline, analysis } = sources;
  const { number, organizationTitle, entityRef } = incident.summary;
  const lines = [
    `${number} ${organizationTitle} (${entityRef})`,
    incident.reason,
    ...hypotheses.flatMap(({ text, reason }) => [text, reason]),
    analysis,
    ...timeline
      .filter(({ erased }) => !erased)
      .map(({ statement }) => statement.text),
  ].filter((line): line is string => line !== undefined && line !== '');
  return [...new Set(lines)].join('\n').slice(0, LONGEST_TEXT);
}
