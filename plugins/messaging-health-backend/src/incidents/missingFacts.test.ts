import { EvidenceKind } from '@messaging-health/backstage-plugin-common';
import { missingFacts, RecordedFacts } from './missingFacts';

const AT = '2026-03-01T03:00:00.000Z';
const complete: RecordedFacts = {
  detectedAt: AT,
  decidedAt: AT,
  restoredAt: AT,
  evidenceKinds: new Set<EvidenceKind>([
    'detection-figures',
    'rollback-decision',
    'restoration',
  ]),
};

describe('missingFacts', () => {
  it('misses nothing in a complete record', () => {
    expect(missingFacts(complete)).toEqual([]);
  });

  it.each([
    ['detection', { detectedAt: undefined }],
    ['decision', { decidedAt: undefined }],
    ['restoration', { restoredAt: undefined }],
  ])('misses the %s without its time', (fact, change) => {
    expect(missingFacts({ ...complete, ...change })).toEqual([fact]);
  });

  it('counts no time without evidence', () => {
    expect(missingFacts({ ...complete, evidenceKinds: new Set() })).toEqual([
      'detection',
      'decision',
      'restoration',
    ]);
  });
});
