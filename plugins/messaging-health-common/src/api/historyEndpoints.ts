import { z } from 'zod';
import { incidentStatisticsSchema } from '../incidents/history';
import { incidentReadPermission } from '../permissions';
import { defineDownload, defineEndpoint } from './Endpoint';
import { incidentFilterSchema, statisticsFilterSchema } from './requests';

/** What the portal's search finds an incident by. @public */
export const incidentDocumentSchema = z.object({
  number: z.string(),
  organizationTitle: z.string(),
  entityRef: z.string(),
  status: z.string(),
  detectedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Facts, hypotheses and the newest root cause analysis, masked. */
  text: z.string(),
});
/** @public */
export type IncidentDocument = z.infer<typeof incidentDocumentSchema>;

/** What can be learned from past incidents. @public */
export const historyEndpoints = {
  getIncidentStatistics: defineEndpoint({
    id: 'getIncidentStatistics',
    method: 'get',
    path: '/incident-statistics',
    summary:
      'Counts and distributions of the incidents of a span that fit the filters; by default of the last 90 days.',
    permission: incidentReadPermission,
    query: statisticsFilterSchema,
    answer: incidentStatisticsSchema,
  }),
  exportIncidents: defineDownload({
    id: 'exportIncidents',
    path: '/incident-export',
    summary: 'The filtered history as CSV, safe to open in a spreadsheet.',
    permission: incidentReadPermission,
    query: incidentFilterSchema,
  }),
  listIncidentDocuments: defineEndpoint({
    id: 'listIncidentDocuments',
    method: 'get',
    path: '/incident-documents',
    summary: "What the portal's search indexes, page by page.",
    permission: incidentReadPermission,
    query: z.strictObject({
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    answer: z.object({
      items: z.array(incidentDocumentSchema),
      nextCursor: z.string().optional(),
    }),
  }),
} as const;
