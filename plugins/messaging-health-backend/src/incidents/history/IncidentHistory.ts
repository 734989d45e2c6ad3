import {
  FileAnswer,
  IncidentDocument,
  incidentFilterSchema,
  IncidentStatistics,
  statisticsFilterSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { EndedIncident, EndedQuestion } from './listEnded';

/** Which incidents statistics are made of; checked. */
export type StatisticsQuery = z.output<typeof statisticsFilterSchema>;

/** What is asked of all incidents, past ones above all. */
export interface IncidentHistory {
  /** The filtered history as CSV, piece by piece. */
  export(query: z.output<typeof incidentFilterSchema>): FileAnswer;
  /** Counts and distributions of the incidents of a span that fit the filters; of the last 90 days where none is given. Throws `InputError` for a span that ends before it begins. */
  statistics(query: StatisticsQuery): Promise<IncidentStatistics>;
  /** What the portal's search indexes, page by page, each incident once. */
  documents(query: {
    cursor?: string;
    limit: number;
  }): Promise<{ items: IncidentDocument[]; nextCursor?: string }>;
  /** Ended incidents behind one of them, the longest ago first. */
  listEnded(question: EndedQuestion): Promise<EndedIncident[]>;
}
