import {
  IncidentStatus,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { IncidentCursor } from '../incidentCursor';
import { fromIncidentRow, IncidentRow, StoredIncident } from './incidentRow';

/** Filters of the history, all combined. */
export interface IncidentFilter {
  organizationId?: string;
  status?: IncidentStatus;
  open?: boolean;
  trigger?: TriggerId;
  /** Both inclusive, as timestamps. */
  detectedFrom?: string;
  detectedTo?: string;
}

/** Incidents after a place in the history, newest detection first. */
export async function listIncidentPage(options: {
  knex: Knex;
  filter: IncidentFilter;
  after?: IncidentCursor;
  limit: number;
}): Promise<StoredIncident[]> {
  const { knex, filter, after, limit } = options;
  const query = knex<IncidentRow>(TABLES.incidents.incidents)
    .orderBy([
      { column: 'detected_at', order: 'desc' },
      { column: 'sequence', order: 'desc' },
    ])
    .limit(limit);
  applyFilter(knex, query, filter);
  if (after) {
    query.whereRaw('(??, ??) < (?, ?)', [
      'detected_at',
      'sequence',
      after.detectedAt,
      after.sequence,
    ]);
  }
  const rows: IncidentRow[] = await query.select();
  return rows.map(fromIncidentRow);
}

function applyFilter(
  knex: Knex,
  query: Knex.QueryBuilder,
  filter: IncidentFilter,
) {
  const { organizationId, status, open, trigger, detectedFrom, detectedTo } =
    filter;
  if (organizationId !== undefined) {
    query.where({ organization_id: organizationId });
  }
  if (status !== undefined) {
    query.where({ status });
  }
  if (open === true) {
    query.where({ open_ticket: 1 });
  }
  if (open === false) {
    query.whereNull('open_ticket');
  }
  if (trigger !== undefined) {
    query.whereIn(
      'sequence',
      knex(TABLES.incidents.triggers).where({ trigger }).select('incident'),
    );
  }
  if (detectedFrom !== undefined) {
    query.where('detected_at', '>=', detectedFrom);
  }
  if (detectedTo !== undefined) {
    query.where('detected_at', '<=', detectedTo);
  }
}
