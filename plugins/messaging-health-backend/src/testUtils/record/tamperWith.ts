import {
  commitTo,
  say,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { HeadSigner, sha256 } from '../../timeline';
import { chain, SignedRecord, withoutContent } from './createSignedRecord';

/** What was done to a record, the record then, and what must be found. */
export type Tampering = [
  what: string,
  record: SignedRecord,
  findings: string[],
];

function alter(
  record: SignedRecord,
  sequence: number,
  change: Partial<TimelineEntry>,
): SignedRecord {
  return {
    ...record,
    timeline: record.timeline.map(entry =>
      entry.sequence === sequence ? { ...entry, ...change } : entry,
    ),
  };
}

function drop(record: SignedRecord, sequence: number): SignedRecord {
  return {
    ...record,
    timeline: record.timeline.filter(entry => entry.sequence !== sequence),
  };
}

function reorder(record: SignedRecord): SignedRecord {
  const timeline = [...record.timeline];
  [timeline[3], timeline[4]] = [timeline[4], timeline[3]];
  return { ...record, timeline };
}

/** Another text with a commitment and hashes that fit it: all that can be done without the key. */
function recompute(record: SignedRecord): SignedRecord {
  const timeline = chain(
    record.timeline.map(entry => {
      if (entry.sequence !== 2) {
        return entry;
      }
      const statement = say('incident.status.diagnosing');
      const content = { statement, details: {} };
      const commitment = commitTo(content, entry.salt ?? '', sha256);
      return { ...entry, ...content, commitment };
    }),
  );
  return { ...record, timeline };
}

/** The chain made anew, and the hash in the head with it. */
function recomputeWithHead(record: SignedRecord): SignedRecord {
  const recomputed = recompute(record);
  const { hash } = recomputed.timeline[record.timeline.length - 1];
  return { ...recomputed, head: { ...recomputed.head, hash } };
}

/** The chain made anew, and signed by somebody else, whose key is slipped in under the known id. */
export function signByStranger(
  record: SignedRecord,
  stranger: HeadSigner,
): SignedRecord {
  const recomputed = recompute(record);
  const { hash } = recomputed.timeline[record.timeline.length - 1];
  const { keyId: _, signature: __, ...unsigned } = recomputed.head;
  return { ...recomputed, head: stranger.sign({ ...unsigned, hash }) };
}

function exchangeEvidence(record: SignedRecord): SignedRecord {
  const [firstItem, secondItem] = record.evidence;
  const swap: typeof record.evidence = [
    { ...firstItem, content: secondItem.content },
    { ...secondItem, content: firstItem.content },
  ];
  return { ...record, evidence: [...swap, ...record.evidence.slice(2)] };
}

function ofEntries(record: SignedRecord): Tampering[] {
  const last = record.timeline.length;
  return [
    [
      'another text',
      alter(record, 4, { statement: say('incident.status.diagnosing') }),
      ['content-altered:4'],
    ],
    [
      'other figures',
      alter(record, 4, { details: { total: 1 } }),
      ['content-altered:4'],
    ],
    [
      'another time',
      alter(record, 4, { at: '2026-03-01T02:00:00.000Z' }),
      ['altered:4'],
    ],
    [
      'another actor',
      alter(record, 4, {
        actor: { type: 'user', entityRef: 'user:default/eva' },
      }),
      ['altered:4'],
    ],
    [
      'another organization',
      alter(record, 4, {
        organizationId: '00000000-0000-4000-8000-000000000002',
      }),
      ['altered:4'],
    ],
    [
      'two entries in another order',
      reorder(record),
      [
        'missing-or-reordered:4',
        'missing-or-reordered:6',
        'missing-or-reordered:5',
      ],
    ],
    ['the first entry dropped', drop(record, 1), ['missing-or-reordered:1']],
    ['one in the middle dropped', drop(record, 5), ['missing-or-reordered:5']],
    ['the last entry dropped', drop(record, last), [`cut-off:${last}`]],
    [
      'the tail cut off',
      { ...record, timeline: record.timeline.slice(0, 5) },
      ['cut-off:6'],
    ],
    [
      'a content gone that nobody erased',
      alter(record, 4, withoutContent(record.timeline[3])),
      ['content-altered:4'],
    ],
  ];
}

function ofHeads(record: SignedRecord, stranger: HeadSigner): Tampering[] {
  const last = record.timeline.length;
  return [
    [
      'the whole chain made anew',
      recompute(record),
      [`head-not-signed:${last}`],
    ],
    [
      'the whole chain made anew with the hash of the head',
      recomputeWithHead(record),
      [`head-forged:${last}`],
    ],
    [
      'the whole chain made anew and signed by somebody else',
      signByStranger(record, stranger),
      [`unknown-key:${last}`],
    ],
    [
      'no head',
      { ...record, head: undefined as unknown as SignedRecord['head'] },
      ['head-not-signed:0'],
    ],
    [
      'a head of another time',
      {
        ...record,
        head: { ...record.head, signedAt: '2026-03-01T02:00:00.000Z' },
      },
      [`head-forged:${last}`],
    ],
  ];
}

function ofEvidence(record: SignedRecord): Tampering[] {
  const [firstItem, secondItem] = record.evidence;
  return [
    [
      'evidence exchanged',
      exchangeEvidence(record),
      [
        `evidence-altered:3:${firstItem.id}`,
        `evidence-altered:6:${secondItem.id}`,
      ],
    ],
    [
      'evidence of another kind',
      {
        ...record,
        evidence: [
          { ...firstItem, kind: 'restoration' },
          ...record.evidence.slice(1),
        ],
      },
      [`evidence-altered:3:${firstItem.id}`],
    ],
    [
      'evidence gone',
      { ...record, evidence: record.evidence.slice(1) },
      [`evidence-missing:3:${firstItem.id}`],
    ],
    [
      'evidence slipped in',
      {
        ...record,
        evidence: [...record.evidence, { ...firstItem, id: 'new' }],
      },
      ['evidence-altered:0:new'],
    ],
  ];
}

/** All that is tried on a record of nine entries or more, without the key that signed it. */
export function tamperWith(
  record: SignedRecord,
  stranger: HeadSigner,
): Tampering[] {
  return [
    ...ofEntries(record),
    ...ofHeads(record, stranger),
    ...ofEvidence(record),
  ];
}
