import {
  canonicalJson,
  ChainFinding,
  commitTo,
  say,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { HeadSigner, sha256 } from '../timeline';
import {
  appendEntry,
  chain,
  createSignedRecord,
  eraseContents,
  SignedRecord,
  toDossier,
  withoutContent,
} from './__testUtils__/createSignedRecord';
import { runVerifier } from './__testUtils__/runVerifier';
import { judgeRecord } from './judgeRecord';

const LENGTH = 9;
const signer = HeadSigner.from({});
const stranger = HeadSigner.from({});
const record = createSignedRecord(LENGTH, signer);
const [firstItem, secondItem] = record.evidence;

function named({ problem, sequence, id }: ChainFinding): string {
  return [problem, sequence, ...(id ? [id] : [])].join(':');
}

function alter(sequence: number, change: Partial<TimelineEntry>): SignedRecord {
  return {
    ...record,
    timeline: record.timeline.map(entry =>
      entry.sequence === sequence ? { ...entry, ...change } : entry,
    ),
  };
}

function drop(sequence: number): SignedRecord {
  return {
    ...record,
    timeline: record.timeline.filter(entry => entry.sequence !== sequence),
  };
}

function reorder(): SignedRecord {
  const timeline = [...record.timeline];
  [timeline[3], timeline[4]] = [timeline[4], timeline[3]];
  return { ...record, timeline };
}

/** Another text with a commitment and hashes that fit it: all that can be done without the key. */
function recompute(): SignedRecord {
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
function recomputeWithHead(): SignedRecord {
  const recomputed = recompute();
  const { hash } = recomputed.timeline[LENGTH - 1];
  return { ...recomputed, head: { ...recomputed.head, hash } };
}

/** The chain made anew, and signed by somebody else, whose key is slipped in under the known id. */
function signByStranger(): SignedRecord {
  const recomputed = recompute();
  const { hash } = recomputed.timeline[LENGTH - 1];
  const { keyId: _, signature: __, ...unsigned } = recomputed.head;
  return { ...recomputed, head: stranger.sign({ ...unsigned, hash }) };
}

function exchangeEvidence(): SignedRecord {
  const swap: typeof record.evidence = [
    { ...firstItem, content: secondItem.content },
    { ...secondItem, content: firstItem.content },
  ];
  return { ...record, evidence: [...swap, ...record.evidence.slice(2)] };
}

const TAMPERED: Array<[string, SignedRecord, string[]]> = [
  [
    'another text',
    alter(4, { statement: say('incident.status.diagnosing') }),
    ['content-altered:4'],
  ],
  ['other figures', alter(4, { details: { total: 1 } }), ['content-altered:4']],
  ['another time', alter(4, { at: '2026-03-01T02:00:00.000Z' }), ['altered:4']],
  [
    'another actor',
    alter(4, { actor: { type: 'user', entityRef: 'user:default/eva' } }),
    ['altered:4'],
  ],
  [
    'another organization',
    alter(4, { organizationId: '00000000-0000-4000-8000-000000000002' }),
    ['altered:4'],
  ],
  [
    'two entries in another order',
    reorder(),
    [
      'missing-or-reordered:4',
      'missing-or-reordered:6',
      'missing-or-reordered:5',
    ],
  ],
  ['the first entry dropped', drop(1), ['missing-or-reordered:1']],
  ['one in the middle dropped', drop(5), ['missing-or-reordered:5']],
  ['the last entry dropped', drop(LENGTH), [`cut-off:${LENGTH}`]],
  [
    'the tail cut off',
    { ...record, timeline: record.timeline.slice(0, 5) },
    ['cut-off:6'],
  ],
  ['the whole chain made anew', recompute(), [`head-not-signed:${LENGTH}`]],
  [
    'the whole chain made anew with the hash of the head',
    recomputeWithHead(),
    [`head-forged:${LENGTH}`],
  ],
  [
    'the whole chain made anew and signed by somebody else',
    signByStranger(),
    [`unknown-key:${LENGTH}`],
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
    [`head-forged:${LENGTH}`],
  ],
  [
    'evidence exchanged',
    exchangeEvidence(),
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
    { ...record, evidence: [...record.evidence, { ...firstItem, id: 'new' }] },
    ['evidence-altered:0:new'],
  ],
  [
    'a content gone that nobody erased',
    alter(4, withoutContent(record.timeline[3])),
    ['content-altered:4'],
  ],
];

describe('a record as it was signed', () => {
  it('is intact to both judges', async () => {
    expect(judgeRecord(record)).toEqual([]);
    const answer = await runVerifier(toDossier(record));
    expect(answer).toMatchObject({ code: 0, findings: [] });
    expect(answer.output).toContain(`Signed with key ${signer.keys[0].keyId}`);
    expect(answer.output).toContain('Compare the id of the key');
  });
});

describe.each(TAMPERED)('a record with %s', (_, tampered, findings) => {
  it('shows the backend what was done, and where', () => {
    expect(judgeRecord(tampered).map(named).sort()).toEqual(
      expect.arrayContaining(findings),
    );
  });

  it('shows the script the same', async () => {
    const { code, findings: found } = await runVerifier(toDossier(tampered));
    expect(code).toBe(1);
    expect(found.sort()).toEqual(judgeRecord(tampered).map(named).sort());
  });
});

describe('a record of which a tenth was erased', () => {
  const long = createSignedRecord(100, signer);
  const entries = Array.from({ length: 10 }, (_, index) => index * 10 + 1);
  const evidence = [long.evidence[0].id, long.evidence[5].id];
  const erased = eraseContents(long, signer, { entries, evidence });

  it('is still proved, to both judges', async () => {
    expect(judgeRecord(erased)).toEqual([]);
    expect(await runVerifier(toDossier(erased))).toMatchObject({
      code: 0,
      output: expect.stringContaining('101 entries (10 erased)'),
    });
  });

  it('holds nothing of what was erased', () => {
    expect(toDossier(erased)).not.toContain('"Entry 11"');
    expect(toDossier(erased)).not.toContain(long.timeline[10].salt);
  });

  it.each([
    [
      'the time of an erased entry',
      (entry: TimelineEntry) => ({ ...entry, at: '2026-03-01T02:00:00.000Z' }),
      'altered:11',
    ],
    [
      'words put where nothing may stand any more',
      ({ erased: _, ...entry }: TimelineEntry): TimelineEntry => ({
        ...entry,
        statement: say('incident.status.diagnosing'),
        salt: long.timeline[0].salt,
      }),
      'content-altered:11',
    ],
  ])('shows %s', async (_, change, finding) => {
    const tampered = {
      ...erased,
      timeline: erased.timeline.map(entry =>
        entry.sequence === 11 ? change(entry) : entry,
      ),
    };
    expect(judgeRecord(tampered).map(named)).toContain(finding);
    expect((await runVerifier(toDossier(tampered))).findings).toContain(
      finding,
    );
  });

  it('shows an erasure that was erased, and with it what it no longer covers', async () => {
    const hidden = {
      ...erased,
      timeline: erased.timeline.map(entry =>
        entry.kind === 'erasure' ? withoutContent(entry) : entry,
      ),
    };
    const found = judgeRecord(hidden).map(named);
    expect(found).toEqual(
      expect.arrayContaining(['content-altered:101', 'content-altered:11']),
    );
    expect((await runVerifier(toDossier(hidden))).findings.sort()).toEqual(
      found.sort(),
    );
  });
});

describe('a head that was kept outside', () => {
  const older = createSignedRecord(5, signer);
  const newer = appendEntry(older, signer, {});

  it('shows that an older record with its own head was put back', async () => {
    const { sequence, hash } = newer.head;
    expect(
      judgeRecord({ ...older, known: { sequence, hash } }).map(named),
    ).toEqual(['cut-off:6']);
    const answer = await runVerifier(toDossier(older), {
      args: ['--head', `${sequence}:${hash}`],
    });
    expect(answer).toMatchObject({ code: 1, findings: ['cut-off:6'] });
  });

  it('is held by the record that it is of, also when that went on', () => {
    const { sequence, hash } = older.head;
    expect(judgeRecord({ ...newer, known: { sequence, hash } })).toEqual([]);
  });
});

describe('verify-record.mjs', () => {
  it('trusts the key of the caller and no other', async () => {
    const dossier = toDossier(record);
    expect(
      await runVerifier(dossier, { pem: signer.keys[0].publicKey }),
    ).toMatchObject({ code: 0 });
    expect(
      await runVerifier(dossier, { pem: stranger.keys[0].publicKey }),
    ).toMatchObject({ code: 1, findings: [`unknown-key:${LENGTH}`] });
    expect(
      await runVerifier(dossier, { args: ['--key', signer.keys[0].keyId] }),
    ).toMatchObject({ code: 0 });
  });

  it('finds a stranger out who gave his key the id of ours', async () => {
    const disguised = signByStranger();
    const [ours] = signer.keys;
    disguised.head = { ...disguised.head, keyId: ours.keyId };
    disguised.keys = [{ ...ours, publicKey: stranger.keys[0].publicKey }];
    const { code } = await runVerifier(toDossier(disguised), {
      args: ['--key', ours.keyId],
    });
    expect(code).toBe(1);
  });

  it.each([
    ['no JSON', 'surely not'],
    ['another JSON', canonicalJson({ format: 'something-else' })],
  ])('says that it can not read %s', async (_, text) => {
    expect(await runVerifier(text)).toMatchObject({ code: 2, findings: [] });
  });
});
