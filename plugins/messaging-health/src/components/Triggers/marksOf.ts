import {
  HistoryMark,
  isIncidentEnded,
  isOperationFinished,
  OrganizationOverview,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';

/** What happened lately, as the tab's own answer tells it: its first chart needs no other request. */
export function marksOf(
  overview: Pick<
    OrganizationOverview,
    'openIncident' | 'pastIncidents' | 'operation'
  >,
  verdict: TriggerVerdict,
): HistoryMark[] {
  const { openIncident, pastIncidents, operation } = overview;
  const incidents = [...(openIncident ? [openIncident] : []), ...pastIncidents];
  const marks = incidents.map(
    ({ number, detectedAt, closedAt, status, updatedAt }): HistoryMark => ({
      kind: 'incident',
      id: number,
      from: detectedAt,
      to: closedAt ?? (isIncidentEnded(status) ? updatedAt : undefined),
    }),
  );
  if (operation) {
    marks.push({
      kind: 'operation',
      id: operation.id,
      from: operation.requestedAt,
      to: isOperationFinished(operation.status)
        ? operation.updatedAt
        : undefined,
    });
  }
  const { trigger, firingSince, state, since } = verdict;
  if (firingSince) {
    marks.push({ kind: 'firing', id: trigger, from: firingSince });
  } else if (state === 'suspected' && since) {
    marks.push({ kind: 'suspected', id: trigger, from: since });
  }
  return marks;
}
