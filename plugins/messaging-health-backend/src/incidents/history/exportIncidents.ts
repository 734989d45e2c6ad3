import { Knex } from 'knex';
import { IncidentSummary } from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../../timeline/nameActor';
import { toSummary } from '../store/incidentRow';
import { listIncidentTriggers } from '../store/listIncidentTriggers';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import { IncidentFilter } from './IncidentFilter';
import { listIncidentPage } from './listIncidentPage';

/** Incidents read at a time: what is in memory of an export, however long it is. */
const PAGE = 500;

/** What each column says, by its heading. */
const COLUMNS: Record<string, (incident: IncidentSummary) => string> = {
  Number: ({ number }) => number,
  Organization: ({ organizationTitle }) => organizationTitle,
  'Organization id': ({ organizationId }) => organizationId,
  Entity: ({ entityRef }) => entityRef,
  Status: ({ status }) => status,
  Severity: ({ severity }) => severity,
  Triggers: ({ triggers }) => triggers.join(' '),
  'Onset at': ({ onsetAt = '' }) => onsetAt,
  'Detected at': ({ detectedAt }) => detectedAt,
  'Opened by': ({ openedBy }) => nameActor(openedBy),
  Commander: ({ commander = '' }) => commander,
  'Diagnosed at': ({ diagnosedAt = '' }) => diagnosedAt,
  'Rollback decided at': ({ decidedAt = '' }) => decidedAt,
  'Restored at': ({ restoredAt = '' }) => restoredAt,
  SLA: ({ sla }) => sla,
  'Root cause analysis': ({ rca = '' }) => rca,
  'Closed at': ({ closedAt = '' }) => closedAt,
  'Updated at': ({ updatedAt }) => updatedAt,
};

/** The incidents of a filter as CSV, newest detection first, page by page. */
export async function* exportIncidents(
  knex: Knex,
  filter: IncidentFilter,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(Object.keys(COLUMNS));
  let after: { detectedAt: string; sequence: number } | undefined;
  for (;;) {
    const page = await listIncidentPage({ knex, filter, after, limit: PAGE });
    const triggers = await listIncidentTriggers({
      knex,
      sequences: page.map(({ sequence }) => sequence),
    });
    const lines = page.map(incident => {
      const summary = toSummary(incident, triggers);
      return csvLine(Object.values(COLUMNS).map(column => column(summary)));
    });
    if (lines.length > 0) {
      yield lines.join('');
    }
    const last = page[page.length - 1];
    if (page.length < PAGE) {
      return;
    }
    after = { detectedAt: last.summary.detectedAt, sequence: last.sequence };
  }
}
