import {
  incidentStatusSchema,
  ListIncidentsQuery,
  organizationIdSchema,
  triggerIdSchema,
} from '@messaging-health/backstage-plugin-common';

/** Names of the filters in the page's address. */
export const INCIDENT_FILTERS = [
  'organization',
  'status',
  'trigger',
  'from',
  'to',
] as const;

/** The filters as they stand in the address. */
export type IncidentFilterValues = {
  [name in (typeof INCIDENT_FILTERS)[number]]?: string;
};

/** In place of a status: whatever is neither closed nor dismissed. */
export const OPEN_ONES = 'open';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayEdge(day: string | undefined, edge: string): string | undefined {
  return day && DAY.test(day) ? `${day}T${edge}Z` : undefined;
}

/** What the address asks for; a filter that makes no sense is left out. */
export function queryOf(filters: IncidentFilterValues): ListIncidentsQuery {
  return {
    organizationId: organizationIdSchema.safeParse(filters.organization).data,
    status: incidentStatusSchema.safeParse(filters.status).data,
    open: filters.status === OPEN_ONES ? 'true' : undefined,
    trigger: triggerIdSchema.safeParse(filters.trigger).data,
    detectedFrom: dayEdge(filters.from, '00:00:00.000'),
    detectedTo: dayEdge(filters.to, '23:59:59.999'),
  };
}
