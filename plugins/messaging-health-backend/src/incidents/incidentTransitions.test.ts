import {
  INCIDENT_STATUSES,
  IncidentStatus,
} from '@messaging-health/backstage-plugin-common';
import { mayMove } from './incidentTransitions';

const LEGAL: Array<[IncidentStatus, IncidentStatus]> = [
  ['detected', 'diagnosing'],
  ['detected', 'mitigating'],
  ['detected', 'dismissed'],
  ['diagnosing', 'mitigating'],
  ['diagnosing', 'dismissed'],
  // What an aborted rollback left, and one with an incomplete record.
  ['diagnosing', 'monitoring'],
  ['mitigating', 'monitoring'],
  ['mitigating', 'mitigated'],
  ['mitigating', 'diagnosing'],
  ['mitigated', 'mitigating'],
  ['mitigated', 'monitoring'],
  ['mitigated', 'closed'],
  ['monitoring', 'mitigating'],
  ['monitoring', 'resolved'],
  ['monitoring', 'closed'],
  ['resolved', 'mitigating'],
  ['resolved', 'closed'],
];

const ALL = INCIDENT_STATUSES.flatMap(from =>
  INCIDENT_STATUSES.map(to => [from, to] as const),
);

describe('mayMove', () => {
  it.each(ALL)('from %s to %s: as the contract says', (from, to) => {
    expect(mayMove(from, to)).toBe(
      LEGAL.some(([start, end]) => start === from && end === to),
    );
  });
});
