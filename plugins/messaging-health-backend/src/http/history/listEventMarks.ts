import {
  HistoryMark,
  IncidentSummary,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { HttpDependencies } from '../HttpDependencies';

/** The newest incidents up to the span's end are looked through; an organization has few. */
const MOST_INCIDENTS = 100;

interface MarkSpan {
  organizationId: string;
  from: Date;
  to: Date;
  /** False leaves incidents out, for a caller who may not read them. */
  readIncidents: boolean;
}

/** Incidents and operations of an organization of which some lies in a span. */
export async function listEventMarks(
  { incidents, operations }: Pick<HttpDependencies, 'incidents' | 'operations'>,
  { organizationId, from, to, readIncidents }: MarkSpan,
): Promise<HistoryMark[]> {
  const { items } = await incidents.list({
    organizationId,
    detectedTo: to.toISOString(),
    limit: MOST_INCIDENTS,
  });
  const isWithin = (mark: HistoryMark) =>
    Date.parse(mark.from) < to.getTime() &&
    (mark.to === undefined || Date.parse(mark.to) > from.getTime());
  const meanwhile = items.filter(incident =>
    isWithin(markOfIncident(incident)),
  );
  // Every operation belongs to an incident.
  const carriedOut = await Promise.all(
    meanwhile.map(({ number }) => operations.ofIncident(number)),
  );
  return [
    ...(readIncidents ? meanwhile.map(markOfIncident) : []),
    ...carriedOut.flat().map(markOfOperation).filter(isWithin),
  ];
}

/** From the first breach until the customers were served again, or it was closed without that. */
function markOfIncident(incident: IncidentSummary): HistoryMark {
  return {
    kind: 'incident',
    id: incident.number,
    from: incident.onsetAt ?? incident.detectedAt,
    to: incident.restoredAt ?? incident.closedAt,
  };
}

function markOfOperation({
  id,
  requestedAt,
  finishedAt,
}: Operation): HistoryMark {
  return { kind: 'operation', id, from: requestedAt, to: finishedAt };
}
