import {
  canonicalJson,
  ChainFinding,
  say,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { HeadSigner } from '../timeline';
import {
  appendEntry,
  createSignedRecord,
  eraseContents,
  toDossier,
  withoutContent,
} from '../testUtils/record/createSignedRecord';
import { runVerifier } from '../testUtils/record/runVerifier';
import { signByStranger, tamperWith } from '../testUtils/record/tamperWith';
import { judgeRecord } from './judgeRecord';

const LENGTH = 9;
const signer = HeadSigner.from({});
const stranger = HeadSigner.from({});
const record = createSignedRecord(LENGTH, signer);

function named({ problem, sequence, id }: ChainFinding): string {
  return [problem, sequence, ...(id ? [id] : [])].join(':');
}

describe('a record as it was signed', () => {
  it('is intact to both judges', async () => {
    expect(judgeRecord(record)).toEqual([]);
    const answer = await runVerifier(toDossier(record));
    expect(answer).toMatchObject({ code: 0, findings: [] });
    expect(answer.output).toContain(`Signed with key ${signer.keys[0].keyId}`);
    expect(answer.output).toContain('Compare the id of the key');
  });
});

describe.each(tamperWith(record, stranger))(
  'a record with %s',
  (_, tampered, findings) => {
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
  },
);

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
    const disguised = signByStranger(record, stranger);
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
