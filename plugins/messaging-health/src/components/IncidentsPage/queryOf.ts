import {
  IncidentFilterQuery,
  incidentSeveritySchema,
  incidentStatusSchema,
  organizationIdSchema,
  slaOutcomeSchema,
  triggerIdSchema,
} from '@messaging-health/backstage-plugin-common';
import { isSpanId, SPAN_DAYS, SpanId } from './spans';

/** Names of the filters that say which incidents, whatever their time. */
export const NARROWING_FILTERS = [
  'organization',
  'status',
  'severity',
  'trigger',
  'sla',
  'search',
] as const;

/** Names of all filters in the page's address. */
export const INCIDENT_FILTERS = [
  ...NARROWING_FILTERS,
  'span',
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
const DAY_MS = 86_400_000;
/** Fewer letters are no search. */
const SHORTEST_SEARCH = 2;

/** An instant of the address: as such, or the edge of a day in UTC; what is neither is left out. */
function instantOf(text: string | undefined, edge: string): string | undefined {
  if (!text) {
    return undefined;
  }
  const ms = Date.parse(DAY.test(text) ? `${text}T${edge}Z` : text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** Which span the address asks for: its own dates, a named one, or the last 90 days. */
export function spanOf({ span, from, to }: IncidentFilterValues): SpanId {
  if (isSpanId(span)) {
    return span;
  }
  return from || to ? 'custom' : '90d';
}

/** From when until when, at a moment. */
export function datesOf(
  filters: IncidentFilterValues,
  now: number,
): Pick<IncidentFilterQuery, 'detectedFrom' | 'detectedTo'> {
  const span = spanOf(filters);
  if (span === 'custom') {
    return {
      detectedFrom: instantOf(filters.from, '00:00:00.000'),
      detectedTo: instantOf(filters.to, '23:59:59.999'),
    };
  }
  const days = SPAN_DAYS[span];
  return days === undefined
    ? {}
    : { detectedFrom: new Date(now - days * DAY_MS).toISOString() };
}

/** What the address asks for at a moment; a filter that makes no sense is left out. */
export function queryOf(
  filters: IncidentFilterValues,
  now: number,
): IncidentFilterQuery {
  const search = filters.search?.trim() ?? '';
  return {
    organizationId: organizationIdSchema.safeParse(filters.organization).data,
    status: incidentStatusSchema.safeParse(filters.status).data,
    open: filters.status === OPEN_ONES ? 'true' : undefined,
    severity: incidentSeveritySchema.safeParse(filters.severity).data,
    trigger: triggerIdSchema.safeParse(filters.trigger).data,
    sla: slaOutcomeSchema.safeParse(filters.sla).data,
    search: search.length >= SHORTEST_SEARCH ? search : undefined,
    ...datesOf(filters, now),
  };
}
