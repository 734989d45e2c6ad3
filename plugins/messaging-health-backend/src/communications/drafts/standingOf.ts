import { IncidentSummary } from '@messaging-health/backstage-plugin-common';
import { Standing } from './draftText';

/** What may be said of the rollback of an incident: no more than has happened. */
export function standingOf({
  status,
  decidedAt,
  restoredAt,
}: Pick<IncidentSummary, 'status' | 'decidedAt' | 'restoredAt'>): Standing {
  if (decidedAt === undefined) {
    return 'undecided';
  }
  if (status === 'monitoring') {
    return 'returned';
  }
  // While it is mitigating again, what was restored before another rollback counts no more.
  return status === 'mitigating' || restoredAt === undefined
    ? 'running'
    : 'restored';
}
