import { Incident } from '@messaging-health/backstage-plugin-common';
import { inParts, purgeable } from './purgeable';

type Part = Parameters<typeof purgeable>[0];

/** An incident as far as purging looks at it. */
const incident = {
  attachments: [
    { id: 'file' },
    { id: 'gone', erasedAt: '2026-03-01T03:00:00.000Z' },
  ],
  communications: {
    sent: [{ id: 'message', text: 'all is well' }, { id: 'erased' }],
  },
  evidence: [
    { id: 'figures', kind: 'detection-figures' },
    { id: 'upload', kind: 'attachment' },
    { id: 'sent', kind: 'communication' },
    { id: 'past', kind: 'sign-off', erased: true },
  ],
  timeline: [
    { sequence: 1, format: undefined, kind: 'detection' },
    { sequence: 2, format: 2, kind: 'note' },
    { sequence: 3, format: 2, kind: 'communication' },
    { sequence: 4, format: 2, kind: 'attachment' },
    { sequence: 5, format: 2, kind: 'erasure' },
    { sequence: 6, format: 2, kind: 'note', erased: true },
  ],
} as unknown as Part & Pick<Incident, 'timeline'>;
const none = {
  attachments: [],
  communications: [],
  evidence: [],
  entries: [],
  rcaVersions: [],
};

describe('What of an incident may be purged', () => {
  it.each([
    [
      'attachments',
      { attachments: ['file'], evidence: ['upload'], entries: [4] },
    ],
    [
      'communications',
      { communications: ['message'], evidence: ['sent'], entries: [3] },
    ],
    ['evidence', { evidence: ['figures'] }],
    ['timelineContents', { entries: [2, 3, 4] }],
  ] as const)('as %s', (kind, lists) => {
    expect(purgeable(incident, kind)).toEqual({ ...none, ...lists });
  });

  it('goes in parts that one erasure takes', () => {
    const parts = inParts(
      { ...none, evidence: ['a', 'b', 'c'], entries: [1] },
      2,
    );
    expect(parts).toEqual([
      { ...none, evidence: ['a', 'b'], entries: [1] },
      { ...none, evidence: ['c'] },
    ]);
    expect(inParts(none, 2)).toEqual([]);
  });
});
