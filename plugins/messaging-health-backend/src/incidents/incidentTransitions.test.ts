import {
  INCIDENT_STATUSES,
  IncidentStatus,
} from '@messaging-health/backstage-plugin-common';
import { mayMove, whereTo } from './incidentTransitions';

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
  // Said by a person, without a return.
  ['diagnosing', 'resolved'],
  ['mitigating', 'resolved'],
  ['mitigated', 'resolved'],
  ['monitoring', 'mitigating'],
  ['monitoring', 'resolved'],
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

describe('whereTo', () => {
  it('names what may follow', () => {
    expect(whereTo('resolved')).toBe('What may follow is mitigating, closed.');
  });

  it.each(['closed', 'dismissed'] as const)(
    'says that a %s incident is not reopened',
    status => {
      expect(whereTo(status)).toBe(
        'An ended incident is never reopened. Open a new incident.',
      );
    },
  );
});
